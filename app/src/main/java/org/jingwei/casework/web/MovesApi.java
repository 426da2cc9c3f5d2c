// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Cases;
import org.jingwei.directory.Actor;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Moves for programs: {@code {"move": "dispatch", "unit": "…"}} on the version that was seen. */
@RestController
final class MovesApi {

  private final Cases cases;
  private final MoveReader reader;

  MovesApi(Cases cases, JsonMapper json) {
    this.cases = cases;
    this.reader = new MoveReader(json);
  }

  @Operation(summary = "Makes a move on the version in If-Match, once for each Idempotency-Key")
  @PostMapping("/api/v1/cases/{id}/moves")
  ResponseEntity<CaseFile> move(
      Actor actor,
      @PathVariable long id,
      @RequestHeader("If-Match") String version,
      @RequestHeader("Idempotency-Key") String key,
      @RequestBody JsonNode body) {
    CaseFile after = cases.moveSeen(actor, id, number(version), reader.read(body), key).orThrow();
    return ResponseEntity.ok().eTag("\"" + after.version() + "\"").body(after);
  }

  static int number(String version) {
    try {
      return Integer.parseInt(version.replace("\"", "").replace("W/", "").strip());
    } catch (NumberFormatException notOne) {
      throw new Unfulfilled(Refusal.invalid("version-unfit", "If-Match"));
    }
  }
}
