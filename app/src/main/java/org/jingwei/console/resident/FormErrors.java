// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.resident;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jingwei.console.kit.Say;
import org.jingwei.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Refusals by the part of the form that they are about, one for each part, in words. */
final class FormErrors {

  private static final String WHOLE = "";

  private final Map<String, Refusal> byPart = new LinkedHashMap<>();
  private final Say say;

  FormErrors(Say say) {
    this.say = say;
  }

  void addAll(Collection<Refusal> refusals) {
    for (Refusal refusal : refusals) {
      @Nullable String part = part(refusal.field());
      List<Object> args = refusal.args().stream().map(this::shown).toList();
      byPart.putIfAbsent(
          part == null ? WHOLE : part, new Refusal(refusal.kind(), refusal.code(), part, args));
    }
  }

  private Object shown(Object arg) {
    return arg instanceof Instant instant ? say.minute(instant) : arg;
  }

  /** Several fields of a report are one part of the form; some have none. */
  private static @Nullable String part(@Nullable String field) {
    return switch (field) {
      case null -> null;
      case "point", "longitude", "latitude", "datum", "division", "address" -> "place";
      case "photo" -> "photos";
      case "Idempotency-Key", "source_ref" -> null;
      default -> field;
    };
  }

  boolean isEmpty() {
    return byPart.isEmpty();
  }

  List<Refusal> all() {
    return List.copyOf(byPart.values());
  }

  /** The words beside a part; empty where nothing is wrong with it. */
  String at(String part) {
    Refusal refusal = byPart.get(part);
    return refusal == null ? "" : say.refusal(refusal) + " " + say.remedy(refusal);
  }

  Map<String, String> byPart() {
    Map<String, String> words = new LinkedHashMap<>();
    byPart.keySet().forEach(part -> words.put(part, at(part)));
    return words;
  }
}
