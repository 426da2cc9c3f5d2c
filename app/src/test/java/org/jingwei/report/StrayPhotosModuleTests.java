// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.jingwei.database.TestDatabase;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Photos that were uploaded and never became part of anything. */
class StrayPhotosModuleTests {

  private static final CountyCode HUANGMEI = new CountyCode(421127);
  private static final Instant NOW = Instant.parse("2026-03-02T19:20:00Z");

  private final PhotoStore photos =
      new PhotoStore(new JdbcTemplate(TestDatabase.fresh().app()), new Ids(Clock.systemUTC(), 0));

  private long taken(Duration ago) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return photos.add(HUANGMEI, bytes.toByteArray(), NOW.minus(ago)).orThrow().id();
  }

  @Test
  void goWhenTheyAreOldAndOnlyThen() throws IOException {
    long old = taken(StrayPhotos.KEPT.plusMinutes(1));
    long young = taken(StrayPhotos.KEPT.minusMinutes(1));
    long owned = taken(StrayPhotos.KEPT.plusDays(1));
    photos.own(HUANGMEI, List.of(owned), 9);
    assertThat(photos.dropStray(NOW.minus(StrayPhotos.KEPT))).isEqualTo(1);
    assertThat(photos.findStray(HUANGMEI, old)).isEmpty();
    assertThat(photos.findStray(HUANGMEI, young)).isPresent();
    assertThat(photos.list(HUANGMEI, 9)).containsExactly(owned);
  }

  @Test
  void areSeenByTheirUploaderUntilTheyBelongToSomething() throws IOException {
    long photo = taken(Duration.ZERO);
    assertThat(photos.findStray(HUANGMEI, photo)).isPresent();
    photos.own(HUANGMEI, List.of(photo), 9);
    assertThat(photos.findStray(HUANGMEI, photo)).isEmpty();
    assertThat(photos.count(HUANGMEI, List.of(photo))).isEqualTo(1);
  }
}
