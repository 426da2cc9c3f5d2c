// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jingwei.casework.ManyCaseFiles.ALL;
import static org.jingwei.casework.ManyCaseFiles.walk;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingwei.casework.CaseLists.Box;
import org.jingwei.database.TestDatabase;
import org.jingwei.deadline.Urgency;
import org.jingwei.directory.Area;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Slice;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The lists over 24,000 case files of two towns: what they find, and by which way. */
class CaseListsModuleTests {

  private static final CountyCode HUANGMEI = new CountyCode(421127);
  private static final Area COUNTY = Area.of(HUANGMEI);
  private static final Area TOWN = Area.parse("421127102");
  private static final Area CELL = Area.parse("421127102001/421127102001002");
  private static final Area VILLAGE = Area.parse("421127102001");
  private static final TestDatabase DATABASE = TestDatabase.fresh();

  private final SpyingJdbc jdbc = new SpyingJdbc(DATABASE.app());
  private final CaseLists lists = new CaseLists(new CaseQueries(jdbc), jdbc);

  @BeforeAll
  static void manyCaseFiles() {
    ManyCaseFiles.fill(DATABASE);
  }

  private static Sight see(List<Area> places, String unit, String hiddenFrom) {
    return new Sight(places, unit, hiddenFrom);
  }

  private static Slice<CaseFile> slice(FoundMatters found) {
    return new Slice<>(found.items(), found.next());
  }

  private void assertNothingScanned() {
    assertThat(jdbc.plans())
        .isNotEmpty()
        .allSatisfy(plan -> assertThat(plan).doesNotContain("Seq Scan"));
  }

  private static CaseFilter of(CaseState... states) {
    return CaseFilter.of(Set.of(states), List.of(COUNTY));
  }

  @Test
  void aQueueShowsEachMatterOnceThoughManyEndAtTheSameInstant() {
    CaseFilter filter = of(CaseState.DISPATCHED, CaseState.HANDLING);
    List<CaseFile> rows = walk(after -> lists.list(HUANGMEI, filter, after, 77));
    assertThat(rows).hasSize(ALL / 6).doesNotHaveDuplicates();
    for (int i = 1; i < rows.size(); i++) {
      assertThat(rows.get(i).dueAt()).isAfterOrEqualTo(rows.get(i - 1).dueAt());
    }
    assertNothingScanned();
  }

  @Test
  void whatIsUrgentAndNotHandedOnComesBeforeEveryDeadlineAsItArrived() {
    JdbcTemplate owner = new JdbcTemplate(DATABASE.owner());
    String urgent = "update casework.case_file set urgency = ? where id % 240 in (1, 2)";
    owner.update(urgent, "URGENT");
    try {
      CaseFilter filter = of(CaseState.ACCEPTED, CaseState.DISPATCHED);
      List<CaseFile> rows = walk(after -> lists.list(HUANGMEI, filter, after, 77));
      assertThat(rows).hasSize(ALL / 6).doesNotHaveDuplicates();
      List<CaseFile> first = rows.subList(0, ALL / 240);
      assertThat(first)
          .allMatch(file -> file.urgency() == Urgency.URGENT)
          .allMatch(file -> file.state() == CaseState.ACCEPTED)
          .isSortedAccordingTo((a, b) -> Long.compare(a.id(), b.id()));
      assertThat(rows.subList(ALL / 240, rows.size()))
          .allMatch(
              file -> file.urgency() == Urgency.NORMAL || file.state() == CaseState.DISPATCHED)
          .isSortedAccordingTo((a, b) -> a.dueAt().compareTo(b.dueAt()));
      assertNothingScanned();
    } finally {
      owner.update(urgent, "NORMAL");
    }
  }

  @Test
  void whatEndedComesNewestFirst() {
    CaseFilter filter = of(CaseState.CLOSED, CaseState.DECLINED, CaseState.MERGED);
    List<CaseFile> rows = walk(after -> lists.list(HUANGMEI, filter, after, 200));
    assertThat(rows).hasSize(ALL / 3).doesNotHaveDuplicates();
    assertThat(rows).isSortedAccordingTo((a, b) -> Long.compare(b.id(), a.id()));
    assertNothingScanned();
  }

  @Test
  void aTownAVillageAndACellSeeEachItsOwn() {
    for (CaseState state : List.of(CaseState.REPORTED, CaseState.CLOSED)) {
      for (Area place : List.of(TOWN, VILLAGE, CELL)) {
        CaseFilter filter = CaseFilter.of(Set.of(state), List.of(place));
        assertThat(lists.list(HUANGMEI, filter, null, 50).items())
            .hasSize(50)
            .allMatch(file -> place.contains(file.area()));
      }
    }
    assertNothingScanned();
  }

  @Test
  void aUnitSeesWhatItLeads() {
    CaseFilter filter = CaseFilter.ofUnit(EnumSet.of(CaseState.HANDLING), "unit-3");
    List<CaseFile> rows = walk(after -> lists.list(HUANGMEI, filter, after, 50));
    assertThat(rows).isNotEmpty().allMatch(file -> "unit-3".equals(file.leadUnit()));
    assertNothingScanned();
  }

  @Test
  void countsOpenStatesUpToTwoHundred() {
    Map<CaseState, Integer> counts =
        lists.countByState(
            HUANGMEI, CaseFilter.of(EnumSet.allOf(CaseState.class), List.of(COUNTY)));
    assertThat(counts).containsEntry(CaseState.REPORTED, 200).doesNotContainKey(CaseState.CLOSED);
    CaseFilter few =
        new CaseFilter(Set.of(CaseState.REPORTED), List.of(TOWN), null, null, null, true, false);
    assertThat(lists.countByState(HUANGMEI, few)).containsEntry(CaseState.REPORTED, 200);
    assertNothingScanned();
  }

  @Test
  void aHelperSeesWhereItWasCalledSoonDueFirst() {
    List<CaseFile> rows = walk(after -> lists.listCalled(HUANGMEI, "helper-4", after, 13));
    assertThat(rows).hasSize(lists.countCalled(HUANGMEI, "helper-4")).doesNotHaveDuplicates();
    for (int i = 1; i < rows.size(); i++) {
      assertThat(rows.get(i).dueAt()).isAfterOrEqualTo(rows.get(i - 1).dueAt());
    }
    assertNothingScanned();
  }

  private static Map<Request.Kind, CaseFilter> objections(Area place) {
    var all = CaseFilter.of(Set.of(CaseState.values()), List.of(place));
    return Map.of(Request.Kind.OBJECTION, all);
  }

  @Test
  void requestsAreNarrowedAsOtherListsAre() {
    var late =
        Map.of(
            Request.Kind.OBJECTION,
            new CaseFilter(
                Set.of(CaseState.OBJECTED), List.of(COUNTY), null, null, null, true, false));
    assertThat(lists.listWaiting(HUANGMEI, late, null, 50).items())
        .allMatch(one -> one.file().overdue());
    assertThat(lists.countWaiting(HUANGMEI, late).get(Request.Kind.OBJECTION))
        .isLessThan(lists.countWaiting(HUANGMEI, objections(COUNTY)).get(Request.Kind.OBJECTION));
    assertNothingScanned();
  }

  @Test
  void requestsWaitUntilTheyAreDecidedAndOnlyWhereTheCallerDecides() {
    var everywhere = objections(COUNTY);
    var waiting = walk(after -> lists.listWaiting(HUANGMEI, everywhere, after, 50));
    assertThat(waiting)
        .hasSize(lists.countWaiting(HUANGMEI, everywhere).get(Request.Kind.OBJECTION))
        .hasSize(667)
        .allMatch(one -> one.request().granted() == null)
        .allMatch(one -> one.request().caseId() == one.file().id());
    var inTown = objections(TOWN);
    assertThat(lists.listWaiting(HUANGMEI, inTown, null, 50).items())
        .allMatch(one -> TOWN.contains(one.file().division()));
    assertThat(lists.listWaiting(HUANGMEI, Map.of(), null, 50).items()).isEmpty();
    assertNothingScanned();
  }

  @Test
  void theMapShowsWhatIsSeenAndTellsHowManyMoreThereAre() {
    Box box = new Box(115.7, 29.8, 115.75, 29.85);
    var view = lists.inView(HUANGMEI, of(CaseState.REPORTED), box, 20);
    var whole = lists.inView(HUANGMEI, of(CaseState.REPORTED), box, 2_000);
    assertThat(view.files()).hasSize(20);
    assertThat(view.more()).isEqualTo(whole.files().size() - 20);
    assertThat(whole.more()).isZero();
    assertNothingScanned();
  }

  @Test
  void twoCharactersFindAndSightHides() {
    List<Area> county = List.of(COUNTY);
    var found =
        walk(a -> slice(lists.search(HUANGMEI, Sought.all("路灯", "沙岭"), see(county, "", ""), a, 9)));
    assertThat(found)
        .extracting(CaseFile::id)
        .hasSize(24)
        .doesNotHaveDuplicates()
        .startsWith(24_000L, 23_000L);
    assertThat(lists.search(HUANGMEI, Sought.all("路灯"), see(List.of(), "", ""), null, 9).items())
        .isEmpty();
    assertThat(lists.search(HUANGMEI, Sought.all("灯"), see(county, "", ""), null, 9).items())
        .isEmpty();
    assertThat(
            lists
                .search(HUANGMEI, Sought.all("路灯", "坏了"), see(List.of(TOWN), "", ""), null, 9)
                .items())
        .allMatch(file -> TOWN.contains(file.division()));
    assertThat(
            lists.search(HUANGMEI, Sought.all("路灯"), see(List.of(), "unit-3", ""), null, 9).items())
        .isNotEmpty()
        .allMatch(file -> "unit-3".equals(file.leadUnit()));
    assertThat(
            lists
                .search(HUANGMEI, Sought.all("路灯"), see(List.of(), "helper-4", ""), null, 9)
                .items())
        .isNotEmpty();
  }

  @Test
  void aRareWordIsFoundByItsIndex() {
    jdbc.plans();
    assertThat(
            lists.search(HUANGMEI, Sought.all("沙岭"), see(List.of(COUNTY), "", ""), null, 9).items())
        .hasSize(9);
    List<String> plans = jdbc.plans();
    assertThat(plans).hasSizeLessThanOrEqualTo(6).noneMatch(plan -> plan.contains("Seq Scan"));
    assertThat(plans).anyMatch(plan -> plan.contains("case_text_pairs"));
  }

  @Test
  void aCommonWordIsFoundWithoutTheIndexOfPairs() {
    jdbc.plans();
    assertThat(
            lists.search(HUANGMEI, Sought.all("路灯"), see(List.of(COUNTY), "", ""), null, 9).next())
        .isNotNull();
    assertThat(jdbc.plans())
        .hasSize(2)
        .noneMatch(plan -> plan.contains("case_text_pairs") || plan.contains("Seq Scan"));
  }

  @Test
  void wordsWhosePairsAreCommonButThatNobodyWroteEndInBoundedWorkThatSaysSo() {
    Sought nowhere =
        new Sought(
            List.of(List.of("路灯")),
            List.of("坏了"),
            List.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            false,
            null,
            null,
            true);
    jdbc.plans();
    FoundMatters found = lists.search(HUANGMEI, nowhere, see(List.of(COUNTY), "", ""), null, 9);
    assertThat(found.items()).isEmpty();
    assertThat(found.whole()).isFalse();
    assertThat(jdbc.plans()).hasSizeLessThanOrEqualTo(6);
  }

  @Test
  void aCommonWordAmongTheFewMattersOfAUnitIsFoundByTheUnitsLists() {
    Sought lamps =
        new Sought(
            List.of(List.of("路灯")),
            List.of(),
            List.of(),
            Set.of(),
            Set.of("unit-3"),
            Set.of(CaseState.DISPATCHED),
            false,
            null,
            null,
            true);
    jdbc.plans();
    assertThat(lists.search(HUANGMEI, lamps, see(List.of(COUNTY), "", ""), null, 200).items())
        .hasSize(200);
    assertThat(jdbc.plans())
        .anyMatch(plan -> plan.contains("case_file_unit"))
        .noneMatch(plan -> plan.contains("Seq Scan"));
  }

  @Test
  void theBeginningOfACodeIsReadFromTheIndexOfCodes() {
    jdbc.plans();
    assertThat(lists.listByCode(HUANGMEI, "c2399", see(List.of(COUNTY), "", ""), 5))
        .extracting(CaseFile::code)
        .containsExactly("c2399", "c23990", "c23991", "c23992", "c23993");
    assertThat(jdbc.plans().getFirst()).contains("case_file_code");
  }

  @Test
  void whatComplainsOfTheReadersUnitIsInNoList() {
    JdbcTemplate owner = new JdbcTemplate(DATABASE.owner());
    owner.update(
        "update casework.case_file set recused = '{named}' where id in (12, 24, 20, 39, 1000)");
    CaseFilter news = of(CaseState.REPORTED).seenFrom("named");
    assertThat(walk(after -> lists.list(HUANGMEI, news, after, 200)))
        .hasSize(ALL / 12 - 2)
        .noneMatch(file -> file.recused().contains("named"));
    CaseFilter closed = of(CaseState.CLOSED).seenFrom("named");
    assertThat(walk(after -> lists.list(HUANGMEI, closed, after, 200)))
        .noneMatch(file -> file.recused().contains("named"));
    assertThat(lists.inView(HUANGMEI, news, new Box(115, 29, 117, 31), 4_000).files())
        .hasSize(ALL / 12 - 2);
    var everywhere =
        Map.of(
            Request.Kind.OBJECTION,
            objections(COUNTY).get(Request.Kind.OBJECTION).seenFrom("named"));
    assertThat(walk(after -> lists.listWaiting(HUANGMEI, everywhere, after, 200)))
        .isNotEmpty()
        .noneMatch(one -> one.file().recused().contains("named"));
    assertThat(
            walk(a ->
                slice(
                    lists.search(
                        HUANGMEI, Sought.all("沙岭"), see(List.of(COUNTY), "", "named"), a, 9))))
        .hasSize(23);
  }
}
