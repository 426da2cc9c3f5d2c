// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.checkpoint.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jingwei.checkpoint.Checkpoints;
import org.jingwei.ledger.ConsistencyProof;
import org.jingwei.ledger.InclusionProof;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.TreeHash;
import org.jingwei.ledger.TreeHead;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proofs of RFC 6962, for whoever holds a checkpoint. They tell hashes and nothing else. */
@RestController
@Tag(name = "Ledger")
class ProofController {

  private final Ledger ledger;
  private final Checkpoints checkpoints;

  ProofController(Ledger ledger, Checkpoints checkpoints) {
    this.ledger = ledger;
    this.checkpoints = checkpoints;
  }

  /** Size and root of a tree; hashes are base64. */
  record Head(long size, String root) {
    static Head of(TreeHead head) {
      return new Head(head.size(), head.root().base64());
    }
  }

  /** That a leaf is in a tree. */
  record Inclusion(long index, String leaf, Head tree, List<String> path) {}

  /** That one tree is the beginning of another. */
  record Consistency(Head first, Head second, List<String> path) {}

  @GetMapping("/ledger/proof/inclusion")
  @Operation(summary = "Proof that an entry is in the tree of a size")
  Inclusion inclusion(
      @Parameter(description = "Id of the entry") @RequestParam(required = false)
          @Nullable Long entry,
      @Parameter(description = "Its place in the tree, from 0, in place of its id")
          @RequestParam(required = false)
          @Nullable Long index,
      @Parameter(description = "Size of the tree; that of the last checkpoint unless given")
          @RequestParam(required = false)
          @Nullable Long size) {
    CountyCode county = checkpoints.county();
    long of = size == null ? lastSize() : size;
    Optional<InclusionProof> found =
        entry != null
            ? ledger.proveInclusion(county, entry, of)
            : ledger.proveInclusionAt(county, index == null ? -1 : index, of);
    InclusionProof proof = found.orElseThrow(() -> absent("proof-inclusion"));
    return new Inclusion(
        proof.leafIndex(), proof.leaf().base64(), Head.of(proof.head()), base64(proof.path()));
  }

  @GetMapping("/ledger/proof/consistency")
  @Operation(summary = "Proof that the tree of one size is the beginning of that of another")
  Consistency consistency(
      @Parameter(description = "Size of the older tree") @RequestParam long first,
      @Parameter(description = "Size of the newer tree; that of the last checkpoint unless given")
          @RequestParam(required = false)
          @Nullable Long second) {
    ConsistencyProof proof =
        ledger
            .proveConsistency(checkpoints.county(), first, second == null ? lastSize() : second)
            .orElseThrow(() -> absent("proof-consistency"));
    return new Consistency(Head.of(proof.older()), Head.of(proof.newer()), base64(proof.path()));
  }

  private long lastSize() {
    return checkpoints
        .findLast()
        .orElseThrow(() -> absent("checkpoint-absent"))
        .checkpoint()
        .head()
        .size();
  }

  private static List<String> base64(List<TreeHash> path) {
    return path.stream().map(TreeHash::base64).toList();
  }

  private static Unfulfilled absent(String code) {
    return new Unfulfilled(Refusal.of(Refusal.Kind.ABSENT, code));
  }
}
