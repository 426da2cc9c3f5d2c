// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From which number on access counts as unusual.
 *
 * @param every how often the ledger is looked at
 * @param peopleInADay different residents whose contacts one person opened in a day
 * @param peopleInAWeek likewise in seven days
 * @param searchesInADay searches by number
 * @param exportsInADay lists taken out
 */
@ConfigurationProperties("jingwei.audit")
record AuditSettings(
    @DefaultValue("10m") Duration every,
    @DefaultValue("30") int peopleInADay,
    @DefaultValue("100") int peopleInAWeek,
    @DefaultValue("60") int searchesInADay,
    @DefaultValue("20") int exportsInADay) {

  AuditSettings {
    if (!every.isPositive()
        || Math.min(Math.min(peopleInADay, peopleInAWeek), Math.min(searchesInADay, exportsInADay))
            < 1) {
      throw new IllegalArgumentException("jingwei.audit: every limit is at least 1");
    }
  }

  int limit(FindingKind kind) {
    return switch (kind) {
      case MANY_PEOPLE_IN_A_DAY -> peopleInADay;
      case MANY_PEOPLE_IN_A_WEEK -> peopleInAWeek;
      case MANY_SEARCHES_IN_A_DAY -> searchesInADay;
      case MANY_EXPORTS_IN_A_DAY -> exportsInADay;
    };
  }
}
