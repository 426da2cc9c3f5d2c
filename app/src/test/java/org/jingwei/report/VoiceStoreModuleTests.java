// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jingwei.database.TestDatabase;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Voice notes belong to one report, and go as photos go. */
class VoiceStoreModuleTests {

  private static final CountyCode HUANGMEI = new CountyCode(421127);
  private static final Instant NOW = Instant.parse("2026-03-02T19:20:00Z");

  private final VoiceStore voices =
      new VoiceStore(new JdbcTemplate(TestDatabase.fresh().app()), new Ids(Clock.systemUTC(), 0));

  private long taken(Duration ago) {
    return voices.add(HUANGMEI, VoiceNote.write(new byte[8_000]), NOW.minus(ago)).orThrow().id();
  }

  @Test
  void oneThatNoReportNamesGoesWhenItIsOldAndOnlyThen() {
    long old = taken(StrayPhotos.KEPT.plusMinutes(1));
    long young = taken(StrayPhotos.KEPT.minusMinutes(1));
    long owned = taken(StrayPhotos.KEPT.plusDays(1));
    voices.own(HUANGMEI, owned, 9);
    assertThat(voices.dropStray(NOW.minus(StrayPhotos.KEPT))).isEqualTo(1);
    assertThat(voices.has(HUANGMEI, old)).isFalse();
    assertThat(voices.has(HUANGMEI, young)).isTrue();
    assertThat(voices.byOwner(HUANGMEI, List.of(9L)).get(9L).millis()).isEqualTo(1_000);
  }

  @Test
  void isHeardOfItsOwnReportAloneAndNeverChangesIt() {
    long note = taken(Duration.ZERO);
    voices.own(HUANGMEI, note, 9);
    voices.own(HUANGMEI, note, 10);
    assertThat(voices.find(HUANGMEI, note, List.of(9L))).isPresent();
    assertThat(voices.find(HUANGMEI, note, List.of(10L))).isEmpty();
    assertThat(voices.byOwner(HUANGMEI, List.of(10L))).isEmpty();
  }
}
