// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jingwei.vault.Look;
import org.jingwei.vault.Looks;
import org.jspecify.annotations.Nullable;

/**
 * A page of who looked.
 *
 * @param next to send as {@code after} for the next page; null where nothing follows
 * @param held how many entries a lawful hold delays, up to a thousand
 * @param heldUntil when those are told
 */
record LooksAnswer(
    List<Entry> looks, @Nullable String next, int held, @Nullable Instant heldUntil) {

  /** One access. */
  record Entry(
      Instant at,
      @Schema(description = "Such as vault.reveal or vault.search") String action,
      @Schema(description = "person, or system for the program itself") String by,
      @Schema(description = "Code of the unit, or the program's part") String unit,
      String role,
      String reason,
      @Nullable Instant heldUntil) {}

  static LooksAnswer of(Looks looks) {
    return new LooksAnswer(
        looks.looks().stream().map(LooksAnswer::entry).toList(),
        looks.next(),
        looks.held(),
        looks.heldUntil());
  }

  private static Entry entry(Look look) {
    return new Entry(
        look.at(),
        look.what(),
        look.by(),
        look.unit(),
        look.role(),
        look.reason(),
        look.heldUntil());
  }
}
