// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.time.Instant;
import java.util.Set;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;

/**
 * A token of a connected system, without its secret.
 *
 * @param id 0 before it is issued
 * @param name the system's name, unique in the county
 * @param channel the channel it reports for
 * @param unit the unit it speaks for; empty for none
 * @param roles what it may do in the county, as the role table says
 * @param ends from when it counts no more; null for no end
 */
public record SystemToken(
    long id,
    CountyCode county,
    String name,
    String channel,
    String unit,
    Set<Role> roles,
    @Nullable Instant ends) {

  public SystemToken {
    roles = Set.copyOf(roles);
  }

  /** A hotline or another system that only sends reports. */
  public static SystemToken reporting(CountyCode county, String name, String channel) {
    return new SystemToken(0, county, name, channel, "", Set.of(Role.CONNECTED_SYSTEM), null);
  }
}
