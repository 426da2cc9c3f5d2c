// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jingwei.casework.ManyCaseFiles.ALL;
import static org.jingwei.casework.ManyCaseFiles.walk;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jingwei.database.TestDatabase;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Area;
import org.jingwei.directory.Role;
import org.jingwei.directory.RoleGrant;
import org.jingwei.shared.CountyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What asks for somebody on the spot, over 24,000 case files of two towns. */
class SpotListModuleTests {

  private static final CountyCode HUANGMEI = new CountyCode(421127);
  private static final Area COUNTY = Area.of(HUANGMEI);
  private static final Area TOWN = Area.parse("421127102");
  private static final Area VILLAGE = Area.parse("421127102001");
  private static final TestDatabase DATABASE = TestDatabase.fresh();

  private final SpyingJdbc jdbc = new SpyingJdbc(DATABASE.app());
  private final CaseLists lists = new CaseLists(new CaseQueries(jdbc), jdbc);

  @BeforeAll
  static void manyCaseFiles() {
    ManyCaseFiles.fill(DATABASE);
  }

  private static Actor appointed(String unit, Area area, Role... roles) {
    List<RoleGrant> grants =
        Stream.of(roles).map(role -> new RoleGrant(role, area, Instant.EPOCH, null)).toList();
    return new Actor(9, "石查", HUANGMEI, unit, grants);
  }

  private void assertNothingScanned() {
    assertThat(jdbc.plans())
        .isNotEmpty()
        .allSatisfy(plan -> assertThat(plan).doesNotContain("Seq Scan"));
  }

  @Test
  void onTheSpotAPageIsOneStatementOfWhatIsSeenSoonDueFirst() {
    Actor checker = appointed("helper-4", TOWN, Role.CHECKER, Role.GRID_WORKER);
    List<CaseFile> rows = walk(after -> lists.listOnTheSpot(checker, after, 200));
    assertThat(rows)
        .hasSize(ALL / 12 + lists.countCalled(HUANGMEI, "helper-4"))
        .doesNotHaveDuplicates()
        .isSortedAccordingTo((a, b) -> a.dueAt().compareTo(b.dueAt()));
    assertThat(rows)
        .filteredOn(file -> file.state() == CaseState.RESOLVED)
        .allMatch(file -> TOWN.contains(file.area()));
    assertNothingScanned();
    lists.listOnTheSpot(checker, null, 20);
    assertThat(jdbc.plans()).hasSize(1).allMatch(plan -> plan.contains("case_file_town"));
  }

  @Test
  void onTheSpotAGridWorkerSeesTheOrdersOfTheirUnitInTheirPlacesAlone() {
    Actor worker = appointed("unit-3", VILLAGE, Role.GRID_WORKER);
    assertThat(walk(after -> lists.listOnTheSpot(worker, after, 200)))
        .isNotEmpty()
        .allMatch(file -> "unit-3".equals(file.leadUnit()))
        .allMatch(file -> VILLAGE.contains(file.area()));
    assertThat(lists.listOnTheSpot(appointed("", COUNTY, Role.GRID_WORKER), null, 20).items())
        .isEmpty();
    assertThat(lists.listOnTheSpot(appointed("unit-3", COUNTY, Role.DESK), null, 20).items())
        .isEmpty();
    assertNothingScanned();
  }

  @Test
  void onTheSpotNobodySeesWhatComplainsOfTheirUnit() {
    Actor checker = appointed("unit-9", COUNTY, Role.CHECKER);
    CaseFile first = lists.listOnTheSpot(checker, null, 1).items().getFirst();
    JdbcTemplate owner = new JdbcTemplate(DATABASE.owner());
    String recuse = "update casework.case_file set recused = ?::text[] where id = ?";
    owner.update(recuse, "{unit-9}", first.id());
    try {
      assertThat(lists.listOnTheSpot(checker, null, 1).items()).doesNotContain(first);
    } finally {
      owner.update(recuse, "{}", first.id());
    }
  }
}
