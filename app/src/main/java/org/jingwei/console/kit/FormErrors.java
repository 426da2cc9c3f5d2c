// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jingwei.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Why a report was refused, by the part of its form that each refusal is about, one for each part.
 */
public final class FormErrors {

  private static final String WHOLE = "";

  private final Map<String, Refusal> byPart = new LinkedHashMap<>();
  private final Say say;

  public FormErrors(Say say) {
    this.say = say;
  }

  public void addAll(Collection<Refusal> refusals) {
    for (Refusal refusal : refusals) {
      @Nullable String part = part(refusal.field());
      byPart.putIfAbsent(
          part == null ? WHOLE : part,
          new Refusal(refusal.kind(), refusal.code(), part, refusal.args()));
    }
  }

  /** Several fields of a report are one part of the form; some have none. */
  private static @Nullable String part(@Nullable String field) {
    return switch (field) {
      case null -> null;
      case "point", "longitude", "latitude", "datum", "division", "address" -> "place";
      case "photo" -> "photos";
      case "Idempotency-Key" -> null;
      default -> field;
    };
  }

  public boolean isEmpty() {
    return byPart.isEmpty();
  }

  public List<Refusal> all() {
    return List.copyOf(byPart.values());
  }

  /** The words beside a part; empty where nothing is wrong with it. */
  public String at(String part) {
    Refusal refusal = byPart.get(part);
    return refusal == null ? "" : say.refusal(refusal) + " " + say.remedy(refusal);
  }

  public Map<String, String> byPart() {
    Map<String, String> words = new LinkedHashMap<>();
    byPart.keySet().forEach(part -> words.put(part, at(part)));
    return words;
  }
}
