// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.open311;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Instants as the standard writes them: with an offset, and never with parts of a second. */
record Moment(ZoneId zone) {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

  /** Empty where there is none. */
  String of(@Nullable Instant at) {
    return at == null ? "" : FORM.format(at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
  }
}
