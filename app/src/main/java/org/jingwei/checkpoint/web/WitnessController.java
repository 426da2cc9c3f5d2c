// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.checkpoint.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.jingwei.checkpoint.Witness;
import org.jingwei.checkpoint.WitnessAnswer;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** C2SP {@code tlog-witness}: other logs ask to be cosigned. */
@RestController
@Tag(name = "Ledger")
class WitnessController {

  private static final int LONGEST = 128 * 1024;
  private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");
  private static final MediaType SIZE = MediaType.parseMediaType("text/x.tlog.size");

  private final Witness witness;

  WitnessController(Witness witness) {
    this.witness = witness;
  }

  @PostMapping("/ledger/witness/add-checkpoint")
  @Operation(
      summary = "Asks this program to cosign a checkpoint",
      description =
          "C2SP tlog-witness: 404 for a log that it does not witness, 403 for a wrong signature,"
              + " 409 with the size that it cosigned last, 422 for a proof that does not hold")
  ResponseEntity<String> add(@RequestBody byte[] body) {
    if (body.length > LONGEST) {
      throw new Unfulfilled(Refusal.of(Refusal.Kind.TOO_LARGE, "body-too-large"));
    }
    return switch (witness.add(new String(body, StandardCharsets.UTF_8))) {
      case WitnessAnswer.Cosigned(String lines) ->
          ResponseEntity.ok().contentType(TEXT).body(lines);
      case WitnessAnswer.KnowsSize(long size) ->
          ResponseEntity.status(HttpStatus.CONFLICT).contentType(SIZE).body(size + "\n");
      case WitnessAnswer.Refused(Refusal refusal) -> throw new Unfulfilled(refusal);
    };
  }
}
