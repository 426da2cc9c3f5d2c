// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jingwei.database.TestDatabase;
import org.jingwei.grid.Grid;
import org.jingwei.grid.Wgs84;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is open about a place is found by its square or its village, and little else is read. */
class NearbyModuleTests {

  private static final Wgs84 GATE = new Wgs84(115.94, 30.07);
  private static final DivisionCode VILLAGE = new DivisionCode("421127100001");
  private static final DivisionCode OTHER = new DivisionCode("421127100002");
  private static final long LONG_AGO = Ids.firstAt(ACaseFile.NOW.minus(Duration.ofDays(60)));

  private final SpyingJdbc jdbc = new SpyingJdbc(TestDatabase.fresh().app());
  private final CaseStore store = new CaseStore(jdbc);
  private final NearbyQueries nearby = new NearbyQueries(jdbc);
  private long last = Ids.firstAt(ACaseFile.NOW);

  private CaseEdit one(@Nullable Wgs84 point, DivisionCode village, String category) {
    CaseEdit edit = ACaseFile.file(CaseState.REPORTED, new Random(1)).edit();
    edit.point = point;
    edit.division = village;
    edit.category = category;
    edit.confidential = false;
    edit.petition = false;
    return edit;
  }

  private long stored(CaseEdit edit) {
    last++;
    store.insertAll(List.of(edit.as(last)));
    return last;
  }

  private List<Long> about(Wgs84 point, String... categories) {
    return nearby
        .listAbout(ACaseFile.COUNTY, Grid.around(point), List.of(categories), LONG_AGO)
        .stream()
        .map(CaseFile::id)
        .toList();
  }

  private List<Long> in(DivisionCode village, String category) {
    return nearby.listIn(ACaseFile.COUNTY, village, category, LONG_AGO).stream()
        .map(CaseFile::id)
        .toList();
  }

  @Test
  void findsBySquareWhatIsOpenAndOpenToSee() {
    long lamp = stored(one(GATE, VILLAGE, "lighting-out"));
    stored(one(new Wgs84(116.1, 30.07), VILLAGE, "lighting-out"));
    stored(one(GATE, VILLAGE, "noise-night"));
    CaseEdit secret = one(GATE, VILLAGE, "lighting-out");
    secret.confidential = true;
    stored(secret);
    CaseEdit petition = one(GATE, VILLAGE, "lighting-out");
    petition.petition = true;
    stored(petition);
    assertThat(about(GATE, "lighting-out")).containsExactly(lamp);
  }

  @Test
  void findsByVillageAndCategoryTheFiveNewest() {
    List<Long> newest = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      newest.addFirst(stored(one(null, VILLAGE, "lighting-out")));
    }
    stored(one(null, OTHER, "lighting-out"));
    stored(one(null, VILLAGE, "cleaning-toilet"));
    CaseEdit secret = one(null, VILLAGE, "lighting-out");
    secret.confidential = true;
    stored(secret);
    CaseEdit closed = ACaseFile.file(CaseState.CLOSED, new Random(1)).edit();
    closed.division = VILLAGE;
    closed.confidential = false;
    closed.petition = false;
    stored(closed);
    assertThat(in(VILLAGE, "lighting-out")).isEqualTo(newest.subList(0, 5));
  }

  @Test
  void readsAnIndexAndNeverTheTable() {
    for (int i = 0; i < 300; i++) {
      stored(one(GATE, i % 2 == 0 ? VILLAGE : OTHER, "lighting-out"));
    }
    jdbc.execute("analyze casework.case_file");
    jdbc.plans().clear();
    about(GATE, "lighting-out", "cleaning-toilet");
    in(VILLAGE, "lighting-out");
    List<String> plans = jdbc.plans();
    assertThat(plans.getFirst()).contains("case_file_near_pair").doesNotContain("Seq Scan");
    assertThat(plans.getLast()).contains("case_file_open_village").doesNotContain("Seq Scan");
    // No more than five rows of each square come back, however many lie in it.
    assertThat(about(GATE, "lighting-out")).hasSize(5);
  }
}
