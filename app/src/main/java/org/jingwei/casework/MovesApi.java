// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jingwei.directory.Actor;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Moves for programs: {@code {"move": "dispatch", "unit": "…"}} on the version that was seen. */
@RestController
final class MovesApi {

  /** The clocks alone make these. */
  private static final Set<Class<?>> BY_RULE = Set.of(Move.Escalate.class, Move.Warn.class);

  private static final Map<String, Class<?>> MOVES =
      Arrays.stream(Move.class.getPermittedSubclasses())
          .filter(type -> !BY_RULE.contains(type))
          .collect(Collectors.toMap(MoveNames::of, Function.identity()));

  private final Cases cases;
  private final JsonMapper json;

  MovesApi(Cases cases, JsonMapper json) {
    this.cases = cases;
    this.json = json;
  }

  @Operation(summary = "Makes a move on the version in If-Match, once for each Idempotency-Key")
  @PostMapping("/api/v1/cases/{id}/moves")
  ResponseEntity<CaseFile> move(
      Actor actor,
      @PathVariable long id,
      @RequestHeader("If-Match") String version,
      @RequestHeader("Idempotency-Key") String key,
      @RequestBody JsonNode body) {
    CaseFile after =
        cases
            .move(actor.county(), id, number(version), read(body), new Who.Staff(actor), key)
            .orThrow();
    return ResponseEntity.ok().eTag("\"" + after.version() + "\"").body(after);
  }

  private static int number(String version) {
    try {
      return Integer.parseInt(version.replace("\"", "").replace("W/", "").strip());
    } catch (NumberFormatException notOne) {
      throw new Unfulfilled(Refusal.invalid("version-unfit", "If-Match"));
    }
  }

  private Move read(JsonNode body) {
    Class<?> type = MOVES.get(body.path("move").asString(""));
    if (type == null || !(body instanceof ObjectNode object)) {
      throw new Unfulfilled(
          Refusal.invalid("move-unknown", "move", String.join(", ", MOVES.keySet())));
    }
    object.remove("move");
    try {
      return (Move) json.treeToValue(object, type);
    } catch (JacksonException unreadable) {
      throw new Unfulfilled(Refusal.invalid("move-unreadable", "move"));
    }
  }
}
