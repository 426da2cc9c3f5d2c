// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.checkpoint.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jingwei.checkpoint.Checkpoints;
import org.jingwei.checkpoint.Cosignature;
import org.jingwei.checkpoint.PublishedCheckpoint;
import org.jingwei.checkpoint.Witness;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Slice;
import org.jingwei.shared.Unfulfilled;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was signed, and the keys to verify it with. */
@RestController
@Tag(name = "Ledger", description = "Signed checkpoints of the ledger, and proofs against them")
class CheckpointController {

  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

  private final Checkpoints checkpoints;
  private final Witness witness;

  CheckpointController(Checkpoints checkpoints, Witness witness) {
    this.checkpoints = checkpoints;
    this.witness = witness;
  }

  /** One line of the list. */
  record Line(
      long id, Instant at, long size, String root, List<Cosignature> cosignatures, String note) {
    static Line of(PublishedCheckpoint one) {
      var head = one.checkpoint().head();
      return new Line(
          one.id(), one.at(), head.size(), head.root().base64(), one.cosignatures(), one.note());
    }
  }

  /** A page of the list. */
  record Page(List<Line> checkpoints, @Nullable String next) {}

  @GetMapping("/ledger/checkpoint")
  @Operation(
      summary = "The last checkpoint",
      description = "A C2SP tlog-checkpoint with the cosignatures of its witnesses")
  ResponseEntity<String> last() {
    return text(note(checkpoints.findLast().orElseThrow(CheckpointController::absent)));
  }

  @GetMapping("/ledger/checkpoints/{id}")
  @Operation(summary = "One checkpoint")
  ResponseEntity<String> one(@PathVariable long id) {
    return text(note(checkpoints.find(id).orElseThrow(CheckpointController::absent)));
  }

  @GetMapping("/ledger/checkpoints")
  @Operation(summary = "All checkpoints, newest first")
  Page all(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") int limit) {
    Slice<PublishedCheckpoint> page = checkpoints.list(after, limit);
    return new Page(page.items().stream().map(Line::of).toList(), page.next());
  }

  @GetMapping("/ledger/key")
  @Operation(
      summary = "The keys to verify checkpoints with",
      description = "One a line, NAME+HASH+KEY; the current one first")
  ResponseEntity<String> key() {
    return text(String.join("\n", checkpoints.listKeys()) + "\n");
  }

  @GetMapping("/ledger/witness/key")
  @Operation(summary = "The key to verify this program's cosignatures with")
  ResponseEntity<String> witnessKey() {
    return text(witness.key() + "\n");
  }

  private static String note(PublishedCheckpoint one) {
    return one.note();
  }

  private static Unfulfilled absent() {
    return new Unfulfilled(Refusal.of(Refusal.Kind.ABSENT, "checkpoint-absent"));
  }

  private static ResponseEntity<String> text(String text) {
    return ResponseEntity.ok()
        .contentType(TEXT)
        .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
        .body(text);
  }
}
