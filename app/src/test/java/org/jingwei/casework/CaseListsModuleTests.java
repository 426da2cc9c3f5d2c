// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jingwei.casework.CaseLists.Box;
import org.jingwei.database.TestDatabase;
import org.jingwei.deadline.Urgency;
import org.jingwei.directory.Area;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Slice;
import org.jspecify.annotations.Nullable;
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
  private static final int ALL = 24_000;

  private final SpyingJdbc jdbc = new SpyingJdbc(DATABASE.app());
  private final CaseLists lists = new CaseLists(new CaseQueries(jdbc), jdbc);

  @BeforeAll
  static void manyCaseFiles() {
    JdbcTemplate owner = new JdbcTemplate(DATABASE.owner());
    owner.update(
        """
        insert into casework.case_file (county, id, code, version, state, category, urgency,
          division, cell, lon, lat, address, summary, reports, lead_unit, stage, due_at, received_at,
          state_since, supervised, overdue)
        select 421127, i, 'c' || i, 1,
          (array['REPORTED','ACCEPTED','DISPATCHED','OBJECTED','HANDLING','SUSPENDED','RESOLVED',
            'CHECKED','CLOSED','CLOSED','CLOSED','DECLINED'])[1 + i % 12],
          'lighting-out', 'NORMAL',
          case i % 2 when 0 then '421127102001' else '421127103' || lpad((i % 7)::text, 3, '0') end,
          case i % 2 when 0 then '42112710200100' || 1 + (i / 12) % 3 end,
          115.7 + (i % 500) / 1000.0, 29.8 + (i % 400) / 1000.0, '一号门前', '路灯坏了' || i, 1,
          case when i % 12 in (2, 4) then 'unit-' || i % 5 end, 'ACCEPT',
          -- Many end at the same instant.
          timestamptz '2026-03-02 09:00+08' + (i % 40) * interval '1 hour', now(), now(),
          i % 50 = 0, i % 30 = 0
        from generate_series(1, ?) i
        """,
        ALL);
    owner.update(
        """
        insert into casework.work_order (county, id, case_id, unit, lead, state, sent_at)
        select 421127, i, i, 'helper-' || i % 40, false, 'SENT', now()
        from generate_series(1, 24000) i where i % 12 = 4
        """);
    owner.update(
        """
        insert into casework.request (county, id, case_id, kind, asked_by, asked_unit, asked_at,
          amount, reason, granted)
        select 421127, i, i, 'OBJECTION', 1, 'unit-1', now(), 0, '不归我们',
          case when i % 36 = 3 then null else true end
        from generate_series(1, 24000) i where i % 12 = 3
        """);
    owner.update(
        """
        insert into casework.case_text (county, id, words, pairs)
        select 421127, i, '路灯坏了' || case when i % 1000 = 0 then '沙岭' else '' end,
          array[(ascii('路')::bigint << 21) | ascii('灯'), (ascii('灯')::bigint << 21) | ascii('坏'),
            case when i % 1000 = 0 then (ascii('沙')::bigint << 21) | ascii('岭') else 1 end]
        from generate_series(1, 24000) i
        """);
    owner.execute("analyze");
  }

  /** Every row of a list, page by page. */
  private static <T> List<T> walk(Function<@Nullable String, Slice<T>> page) {
    List<T> rows = new ArrayList<>();
    Slice<T> slice = page.apply(null);
    rows.addAll(slice.items());
    while (slice.next() != null) {
      slice = page.apply(slice.next());
      rows.addAll(slice.items());
    }
    return rows;
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
    var found = walk(a -> lists.search(HUANGMEI, List.of("路灯", "沙岭"), county, "", "", a, 9));
    assertThat(found)
        .extracting(CaseFile::id)
        .hasSize(24)
        .doesNotHaveDuplicates()
        .startsWith(24_000L, 23_000L);
    assertThat(lists.search(HUANGMEI, List.of("路灯"), List.of(), "", "", null, 9).items()).isEmpty();
    assertThat(lists.search(HUANGMEI, List.of("灯"), county, "", "", null, 9).items()).isEmpty();
    assertThat(lists.search(HUANGMEI, List.of("路灯", "坏了"), List.of(TOWN), "", "", null, 9).items())
        .allMatch(file -> TOWN.contains(file.division()));
    assertThat(lists.search(HUANGMEI, List.of("路灯"), List.of(), "unit-3", "", null, 9).items())
        .isNotEmpty()
        .allMatch(file -> "unit-3".equals(file.leadUnit()));
    assertThat(lists.search(HUANGMEI, List.of("路灯"), List.of(), "helper-4", "", null, 9).items())
        .isNotEmpty();
  }

  @Test
  void aRareWordIsFoundByItsIndex() {
    jdbc.plans();
    assertThat(lists.search(HUANGMEI, List.of("沙岭"), List.of(COUNTY), "", "", null, 9).items())
        .hasSize(9);
    assertThat(jdbc.plans().getFirst()).contains("case_text_pairs").doesNotContain("Seq Scan");
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
    assertThat(walk(a -> lists.search(HUANGMEI, List.of("沙岭"), List.of(COUNTY), "", "named", a, 9)))
        .hasSize(23);
  }
}
