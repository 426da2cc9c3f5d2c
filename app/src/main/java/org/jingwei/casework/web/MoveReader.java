// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jingwei.casework.Move;
import org.jingwei.grid.Datum;
import org.jingwei.grid.Wgs84;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a move from JSON; {@code move} names it, the rest is what it carries. */
final class MoveReader {

  /** The program alone makes these, or a reporter or the desk by a door of their own. */
  private static final Set<Class<?>> NOT_BY_STAFF =
      Set.of(
          Move.Escalate.class,
          Move.Warn.class,
          Move.ReckonAgain.class,
          Move.Bind.class,
          Move.Reply.class,
          Move.Forward.class,
          Move.HearBack.class,
          Move.CallOff.class);

  private static final Map<String, Class<? extends Move>> MOVES =
      Arrays.stream(Move.class.getPermittedSubclasses())
          .filter(type -> !NOT_BY_STAFF.contains(type))
          .<Class<? extends Move>>map(type -> type.asSubclass(Move.class))
          .collect(Collectors.toMap(Move::nameOf, Function.identity()));

  private final ObjectReader reader;

  MoveReader(JsonMapper json) {
    this.reader = json.reader().with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  Move read(JsonNode body) {
    Class<? extends Move> type = MOVES.get(body.path("move").asString(""));
    if (type == null || !(body instanceof ObjectNode object)) {
      throw new Unfulfilled(
          Refusal.invalid("move-unknown", "move", String.join(", ", MOVES.keySet())));
    }
    ObjectNode carried = object.deepCopy();
    carried.remove("move");
    try {
      return reader.treeToValue(carried, type);
    } catch (UnrecognizedPropertyException unknown) {
      throw new Unfulfilled(
          Refusal.invalid("move-field-unknown", unknown.getPropertyName(), Move.nameOf(type)));
    } catch (JacksonException unfit) {
      throw new Unfulfilled(
          impossiblePlace(carried)
              .orElseGet(
                  () -> Refusal.invalid("move-field-unfit", field(unfit), Move.nameOf(type))));
    }
  }

  private static Optional<Refusal> impossiblePlace(ObjectNode carried) {
    JsonNode point = carried.path("point");
    Outcome<Wgs84> place =
        Datum.WGS84.toWgs84(
            point.path("longitude").asDouble(0), point.path("latitude").asDouble(0));
    return place instanceof Outcome.Refused<Wgs84>(var wrong)
        ? Optional.of(wrong.getFirst())
        : Optional.empty();
  }

  /** The member that does not fit; the move itself where none can be named. */
  private static String field(JacksonException unfit) {
    return unfit.getPath().stream()
        .map(step -> step.getPropertyName())
        .filter(Objects::nonNull)
        .collect(
            Collectors.collectingAndThen(Collectors.joining("."), f -> f.isEmpty() ? "move" : f));
  }
}
