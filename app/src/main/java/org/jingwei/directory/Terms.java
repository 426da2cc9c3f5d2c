// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The terms of appointments as a fact on the ledger: {@code from/until from/until …}. */
final class Terms {

  private Terms() {}

  static String written(List<RoleGrant> grants) {
    return grants.stream()
        .map(grant ->
            micros(grant.from()) + "/" + (grant.until() == null ? "" : micros(grant.until())))
        .collect(Collectors.joining(" "));
  }

  private static Instant micros(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }

  /** The appointments that a change tells of. */
  static List<RoleGrant> of(PersonChange change) {
    Role role = Role.valueOf(change.fact("role"));
    Area scope = Area.parse(change.fact("scope"));
    return Arrays.stream(change.fact("terms").split(" "))
        .map(term -> term.split("/", 2))
        .map(term -> new RoleGrant(role, scope, Instant.parse(term[0]), end(term[1])))
        .toList();
  }

  private static @Nullable Instant end(String text) {
    return text.isEmpty() ? null : Instant.parse(text);
  }

  /** The same appointment from now on, or from its start where that is still to come. */
  static RoleGrant from(RoleGrant grant, Instant now) {
    return new RoleGrant(
        grant.role(), grant.scope(), grant.from().isAfter(now) ? grant.from() : now, grant.until());
  }
}
