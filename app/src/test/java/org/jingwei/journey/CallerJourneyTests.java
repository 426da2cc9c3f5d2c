// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Received;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.jingwei.shared.DivisionCode;
import org.jingwei.vault.PersonalData;
import org.jingwei.web.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A caller is found by their number, for a reason, on the record. */
class CallerJourneyTests extends CaseJourney {

  private static final String PATH = "/desk/caller";

  @LocalServerPort int port;
  @Autowired Directory directory;
  @Autowired JdbcTemplate jdbc;

  private Browser person(DivisionCode place, Role role) {
    Staff staff = new Staff(directory, port);
    return staff.browserOf(staff.hireFor(place, "李华", CENTRE, role));
  }

  private Received reportBy(String phone) {
    PersonalData caller = PersonalData.NONE.withName("陈红").withPhone(phone);
    return cases.receive(HUANGMEI, lamp(UUID.randomUUID().toString(), caller), WEB).orThrow();
  }

  private static HttpResponse<String> ask(Browser who, String phone, String reason) {
    return who.submit(PATH, PATH, Map.of("phone", phone, "reason", reason));
  }

  private List<String> looks(Received report) {
    return jdbc.queryForList(
        """
        select e.role || ' ' || e.reason from ledger.entry e
          join report.report r on r.county = e.county and r.reporter = e.about
         where r.county = 421127 and r.id = ? and e.action = 'vault.search'
        """,
        String.class,
        report.reportId());
  }

  @Test
  void showsWhatTheCallerReportedAndRecordsTheQuestion() {
    Received first = reportBy("13607131001");
    Received second = reportBy("+86 136-0713-1001");
    Received other = reportBy("13607131002");
    var found = ask(person(COUNTY, Role.DESK), "136 0713 1001", "lost");
    assertThat(found.statusCode()).isEqualTo(200);
    assertThat(found.body())
        .contains("此人反映的事项：2 件", first.code(), second.code())
        .doesNotContain(other.code(), "陈红");
    assertThat(found.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(looks(first)).containsExactly("DESK 来电人遗失编号和查询码");
    assertThat(looks(other)).isEmpty();
  }

  @Test
  void asksForAReasonAndAWholeNumber() {
    Received report = reportBy("13607131003");
    Browser desk = person(COUNTY, Role.DESK);
    var without = ask(desk, "13607131003", "");
    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(without.body()).contains("reason-error").doesNotContain(report.code());
    var made = ask(desk, "13607131003", "just looking");
    assertThat(made.statusCode()).isEqualTo(422);
    var small = ask(desk, "136", "lost");
    assertThat(small.statusCode()).isEqualTo(422);
    assertThat(small.body()).contains("phone-error");
    assertThat(looks(report)).isEmpty();
  }

  @Test
  void showsATownsDeskOnlyWhatLiesThere() {
    Received report = reportBy("13607131004");
    CaseFile file = cases.find(HUANGMEI, report.caseId()).orElseThrow();
    DivisionCode own = new DivisionCode(file.division().value().substring(0, 9));
    DivisionCode elsewhere =
        new DivisionCode(own.value().equals("421127101") ? "421127102" : "421127101");
    assertThat(ask(person(own, Role.DESK), "13607131004", "call").body()).contains(report.code());
    assertThat(ask(person(elsewhere, Role.DESK), "13607131004", "call").body())
        .contains("在本辖区没有反映过")
        .doesNotContain(report.code());
  }

  @Test
  void proposesWhereTheCallerReportedFromOnceTheyAgreedAndRecordsIt() {
    Received report = reportBy("13607131005");
    DivisionCode there = cases.find(HUANGMEI, report.caseId()).orElseThrow().division();
    Browser desk = person(COUNTY, Role.DESK);
    var past = pastPlaces(desk, "13607131005");
    assertThat(past.body()).contains("value=\"" + there + "\"", "来电人以往反映过这里");
    assertThat(past.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(looks(report)).containsExactly("DESK 经来电人同意，参考其以往事项的地点");
    assertThat(pastPlaces(desk, "136").body()).doesNotContain("name=\"division\"");
    assertThat(pastPlaces(desk, "13607131999").body()).contains("没有您可查看的以往事项");
    assertThat(pastPlaces(person(COUNTY, Role.GRID_WORKER), "13607131005").statusCode())
        .isEqualTo(404);
  }

  private static HttpResponse<String> pastPlaces(Browser who, String phone) {
    return who.submit("/desk/new", "/desk/new/past-places", Map.of("phone", phone));
  }

  @Test
  void isNotThereForThoseWhoTakeNoCalls() {
    for (Role role : List.of(Role.CHECKER, Role.LEADER, Role.GRID_WORKER)) {
      Browser who = person(COUNTY, role);
      assertThat(who.get(PATH, "Accept", "text/html").statusCode()).as(role.name()).isEqualTo(404);
    }
  }
}
