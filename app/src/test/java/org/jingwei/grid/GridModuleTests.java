// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jingwei.database.TestDatabase;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class GridModuleTests {

  private static final CountyCode HERE = Partitions.COUNTY;
  private static final CountyCode THERE = new CountyCode(340826);
  private static final Wgs84 MIDDLE = new Wgs84(115.9, 30);

  private final TestDatabase database = TestDatabase.fresh();
  private final JdbcTransactionManager transactions = new JdbcTransactionManager(database.app());
  private final GridKeeper keeper = keeper();
  private final Grid grid = new Grid(keeper);

  @Test
  void answersFromWhatWasStoredAsFromWhatWasGiven() {
    DivisionsAndCells parts = Partitions.voronoi(200, 3);
    grid.replace(HERE, parts);
    Grid direct = Grid.inMemory(java.util.Map.of(HERE, parts));
    for (int i = 0; i < 500; i++) {
      Wgs84 point = new Wgs84(115.5 + i * 0.0016, 29.7 + i % 25 * 0.024);
      assertThat(grid.locate(HERE, point)).isEqualTo(direct.locate(HERE, point));
    }
    assertThat(grid.listDivisions(HERE)).isEqualTo(direct.listDivisions(HERE));
    assertThat(grid.listCells(HERE)).hasSize(200).isEqualTo(direct.listCells(HERE));
    assertThat(grid.isSchematic(HERE)).isTrue();
  }

  @Test
  void keepsShortNamesAndNeighbours() {
    grid.replace(HERE, named());
    assertThat(grid.getDivision(new DivisionCode("421127100001")).shortNames())
        .containsExactly("老城关", "东门");
    assertThat(grid.listPlaces(HERE, "东门菜市场")).hasSize(1);
    assertThat(grid.listPlaces(HERE, "宿松县")).hasSize(1).allMatch(PlaceCandidate::otherCounty);
    assertThat(grid.findDivision(new DivisionCode("340826"))).isEmpty();
  }

  @Test
  void listsTheDivisionsOneLevelBelow() {
    grid.replace(HERE, Partitions.voronoi(90, 1));
    assertThat(grid.listChildren(DivisionCode.of(HERE)))
        .extracting(division -> division.code().value())
        .containsExactly("421127100", "421127101", "421127102");
    assertThat(grid.listChildren(new DivisionCode("421127102"))).hasSize(10);
    assertThat(grid.listChildren(new DivisionCode("421127102200"))).isEmpty();
  }

  @Test
  void showsTheOldVersionUntilTheCallersTransactionCommits() {
    grid.replace(HERE, Partitions.voronoi(50, 1));
    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> {
          grid.replace(HERE, Partitions.voronoi(60, 2));
          assertThat(grid.listCells(HERE)).hasSize(50);
        });
    assertThat(grid.listCells(HERE)).hasSize(60);
  }

  @Test
  void changesNothingWhenTheCallersTransactionFails() {
    grid.replace(HERE, Partitions.voronoi(50, 1));
    assertThatThrownBy(() ->
            new TransactionTemplate(transactions)
                .executeWithoutResult(status -> {
                  grid.replace(HERE, Partitions.voronoi(60, 2));
                  throw new IllegalStateException("the pack has another fault");
                }))
        .isInstanceOf(IllegalStateException.class);
    keeper.refresh();
    assertThat(grid.listCells(HERE)).hasSize(50);
    assertThat(restarted().listCells(HERE)).hasSize(50);
  }

  @Test
  void refusesPartsThatDoNotFitAndNamesEveryProblem() {
    DivisionsAndCells good = Partitions.voronoi(50, 1);
    grid.replace(HERE, good);
    List<Division> divisions = new ArrayList<>(good.divisions());
    divisions.removeIf(division -> division.code().value().equals("421127100203"));
    divisions.add(Partitions.division("421127999001", "无镇村村民委员会", DivisionKind.VILLAGE));
    var bad = new DivisionsAndCells(divisions, List.of(), good.cells(), false);
    assertThatThrownBy(() -> grid.replace(HERE, bad))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cell 42112710020301 lies in no known village")
        .hasMessageContaining("421127999001 lies in nothing");
    assertThat(restarted().listCells(HERE)).hasSize(50);
  }

  @Test
  void anotherProcessSeesANewVersionAtItsNextLook() {
    grid.replace(HERE, Partitions.voronoi(50, 1));
    GridKeeper other = keeper();
    Grid otherGrid = new Grid(other);
    other.refresh();
    assertThat(otherGrid.listCells(HERE)).hasSize(50);
    grid.replace(HERE, Partitions.voronoi(60, 2));
    assertThat(otherGrid.listCells(HERE)).hasSize(50);
    other.refresh();
    assertThat(otherGrid.listCells(HERE)).hasSize(60);
    assertThat(otherGrid.mapVersion(HERE)).isEqualTo(grid.mapVersion(HERE));
  }

  @Test
  void aLookWithoutNewsReadsNothingAgain() {
    grid.replace(HERE, Partitions.voronoi(50, 1));
    var before = keeper.snapshots().find(HERE).orElseThrow();
    keeper.refresh();
    assertThat(keeper.snapshots().find(HERE).orElseThrow()).isSameAs(before);
  }

  @Test
  void keepsSeveralCountiesApartAndTellsWhichOneAPointIsIn() {
    grid.replace(HERE, Partitions.voronoi(80, 1));
    Envelope east = new Envelope(116.2, 116.8, 29.7, 30.3);
    grid.replace(THERE, Partitions.voronoi(THERE, east, 80, 2));
    Wgs84 point = new Wgs84(116.21, 30);
    assertThat(grid.locate(THERE, point)).isInstanceOf(Location.Inside.class);
    assertThat(grid.locate(HERE, point))
        .isInstanceOfSatisfying(
            Location.Outside.class,
            outside -> {
              assertThat(outside.metres()).isBetween(900L, 1_000L);
              assertThat(outside.bearing().zh()).isEqualTo("东");
              assertThat(outside.otherCounty().orElseThrow().code().value()).isEqualTo("340826");
            });
    assertThat(grid.listCounties()).containsExactly(THERE, HERE);
  }

  @Test
  void saysSoWhereACountyHasNoCells() {
    assertThat(grid.locate(HERE, MIDDLE)).isEqualTo(new Location.Unmapped());
    grid.replace(HERE, named());
    assertThat(grid.locate(HERE, MIDDLE)).isEqualTo(new Location.Unmapped());
  }

  @Test
  void versionsGrowEvenWithinAMillisecond() {
    JdbcClient jdbc = JdbcClient.create(database.app());
    long last = 0;
    for (int i = 0; i < 5; i++) {
      grid.replace(HERE, named());
      long version = jdbc.sql("select version from grid.county_version").query(Long.class).single();
      assertThat(version).isGreaterThan(last);
      last = version;
    }
  }

  private static DivisionsAndCells named() {
    return new DivisionsAndCells(
        List.of(
            Partitions.division("421127", "黄梅县", DivisionKind.COUNTY),
            Partitions.division("421127100", "黄梅镇", DivisionKind.TOWN),
            new Division(
                new DivisionCode("421127100001"),
                "沙岭社区居民委员会",
                DivisionKind.COMMUNITY,
                List.of("老城关", "东门"))),
        List.of(Partitions.division("340826", "宿松县", DivisionKind.COUNTY)),
        List.of(),
        false);
  }

  private GridKeeper keeper() {
    return new GridKeeper(database.app(), transactions, Clock.systemUTC());
  }

  private Grid restarted() {
    GridKeeper fresh = keeper();
    fresh.refresh();
    return new Grid(fresh);
  }
}
