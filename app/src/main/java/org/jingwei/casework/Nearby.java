// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jingwei.deadline.Deadlines;
import org.jingwei.grid.Grid;
import org.jingwei.grid.Wgs84;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Ids;
import org.jingwei.vault.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Open matters about a place that anybody may be asked about: "is it one of these?". Squares of 150
 * m are compared, never points, so that nobody finds by trying where a matter lies; and no words,
 * so that nobody finds by trying what was written. Where nobody marked a point, the village and the
 * category are compared, which is coarser still.
 */
@Component
final class Nearby {

  static final int MOST = 5;
  private static final Duration WINDOW = Duration.ofDays(60);

  private final NearbyQueries queries;
  private final Secrets secrets;
  private final Deadlines deadlines;
  private final Clock clock;
  private final Set<String> publicThings;

  /**
   * @param publicThings codes of the categories whose matters lie in the open for all to see
   */
  Nearby(
      JdbcTemplate jdbc,
      Secrets secrets,
      Deadlines deadlines,
      Clock clock,
      @Value("${jingwei.nearby.categories:}") List<String> publicThings) {
    this.queries = new NearbyQueries(jdbc);
    this.secrets = secrets;
    this.deadlines = deadlines;
    this.clock = clock;
    this.publicThings = Set.copyOf(publicThings);
  }

  /** One statement over nine squares; the newest first. */
  List<CaseFile> listAbout(CountyCode county, @Nullable Wgs84 point, String category) {
    boolean hidden = !category.isEmpty() && !publicThings.contains(category);
    if (point == null || hidden || publicThings.isEmpty()) {
      return List.of();
    }
    List<String> wanted = category.isEmpty() ? List.copyOf(publicThings) : List.of(category);
    return queries.listAbout(county, Grid.around(point), wanted, since()).stream()
        .filter(Nearby::isOpenToSee)
        .sorted(Comparator.comparingLong(CaseFile::id).reversed())
        .limit(MOST)
        .toList();
  }

  /** Of one village and one category; one statement, the newest first. */
  List<CaseFile> listIn(CountyCode county, DivisionCode village, String category) {
    if (!village.isVillage() || !publicThings.contains(category)) {
      return List.of();
    }
    return queries.listIn(county, village, category, since()).stream()
        .filter(Nearby::isOpenToSee)
        .toList();
  }

  private long since() {
    return Ids.firstAt(clock.instant().minus(WINDOW));
  }

  NearMatter shown(CountyCode county, CaseFile file) {
    return new NearMatter(
        secrets.secretOf(county, file.id()).replace(" ", ""),
        file.category(),
        file.division(),
        file.cell(),
        file.receivedAt().atZone(deadlines.calendarOf(county).zone()).toLocalDate(),
        file.state());
  }

  /** Whether a stranger may know that there is such a matter. */
  static boolean isOpenToSee(CaseFile file) {
    return !file.confidential() && !file.petition() && file.recused().isEmpty();
  }

  /** Of a place of which no point is known: the same village and the same category. */
  static boolean isSameVillage(CaseFile one, CaseFile other) {
    return one.point() == null
        && one.division().isVillage()
        && one.division().equals(other.division())
        && one.category().equals(other.category());
  }

  /** In one square, or in two side by side. */
  static boolean isNear(@Nullable Wgs84 one, @Nullable Wgs84 other) {
    return one != null
        && other != null
        && Arrays.stream(Grid.around(one)).anyMatch(square -> square == Grid.near(other));
  }
}
