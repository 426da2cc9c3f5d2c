// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Scanner;
import org.jingwei.casework.CaseFile;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.jingwei.grid.GridCell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody sees ends at the border of their division, and with their term. */
class TerritoryJourneyTests extends CaseJourney {

  private static final String ELSEWHERE = "421127104";

  @LocalServerPort int port;
  @Autowired Directory directory;

  private Colleague admin;
  private Colleague desk;
  private CaseFile file;
  private String town;
  private String person;

  @BeforeEach
  void anOperatorOfATown() {
    file = reported();
    town = file.division().town().orElseThrow().value();
    assertThat(town).isNotEqualTo(ELSEWHERE);
    admin = Colleague.hired(new Staff(directory, port), port, CENTRE, Role.SYSTEM_ADMIN, "421127");
    desk = Colleague.hired(new Staff(directory, port), port, CENTRE, Role.DESK, town);
    long id = directory.findPersonByLogin(desk.login()).orElseThrow().id();
    person = "/admin/people/" + id;
  }

  private void appoint(Map<String, String> fields) {
    assertThat(admin.submit(person, person + "/appoint", fields).statusCode()).isEqualTo(302);
  }

  private void dismiss(String place) {
    var fields = Map.of("role", "DESK", "scope", place);
    assertThat(admin.submit(person, person + "/dismiss", fields).statusCode()).isEqualTo(302);
  }

  /** The code of a matter that may be seen leads to it; another finds nothing. */
  private int found() {
    return desk.get("/search?q=" + file.code()).statusCode();
  }

  private int matter() {
    return desk.get("/cases/" + file.id()).statusCode();
  }

  @Test
  @Timeout(60)
  void whoIsMovedToAnotherTownSeesTheOldOneNoMoreAtOnce() throws Exception {
    assertThat(matter()).isEqualTo(200);
    assertThat(found()).isEqualTo(302);
    var request = desk.request("/live/desk?state=new").build();
    var live = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
    try (InputStream body = live.body()) {
      dismiss(town);
      appoint(Map.of("role", "DESK", "scope", ELSEWHERE));
      CaseFile next = reported();
      assertThat(matter()).isEqualTo(404);
      assertThat(desk.get("/desk?state=new").body()).doesNotContain(file.code());
      assertThat(found()).isEqualTo(200);
      assertThat(rest(body)).doesNotContain(Long.toString(next.id()));
    }
  }

  private static String rest(InputStream body) {
    var text = new StringBuilder();
    try (var lines = new Scanner(body, StandardCharsets.UTF_8)) {
      while (lines.hasNextLine()) {
        text.append(lines.nextLine()).append('\n');
      }
    }
    return text.toString();
  }

  @Test
  void aRoleForOneVillageShowsNothingOfTheNext() {
    dismiss(town);
    String village = file.division().value();
    assertThat(village).hasSize(12);
    appoint(Map.of("role", "DESK", "scope", town, "village", village));
    assertThat(matter()).isEqualTo(200);
    dismiss(village);
    String other = otherVillage(village);
    appoint(Map.of("role", "DESK", "scope", town, "village", other));
    assertThat(matter()).isEqualTo(404);
    var wrong =
        admin.submit(
            person, person + "/appoint", Map.of("role", "DESK", "scope", town, "village", "没有这个村"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("id=\"village-error\"", "没有这个村");
  }

  @Test
  void aRoleForOneGridCellShowsNothingOfTheNextCellOfTheVillage() {
    dismiss(town);
    String village = file.division().value();
    String cell = Objects.requireNonNull(file.cell());
    String other =
        grid.listCells(HUANGMEI).stream()
            .filter(one -> one.village().equals(file.division()) && !one.code().equals(cell))
            .map(GridCell::code)
            .findFirst()
            .orElseThrow();
    appoint(Map.of("role", "DESK", "scope", town, "village", village, "cell", cell));
    assertThat(matter()).isEqualTo(200);
    assertThat(found()).isEqualTo(302);
    assertThat(admin.get(person).body()).contains(village + "/" + cell);
    dismiss(village + "/" + cell);
    appoint(Map.of("role", "DESK", "scope", "421127", "cell", other));
    assertThat(matter()).isEqualTo(404);
    assertThat(found()).isEqualTo(200);
    var wrong =
        admin.submit(
            person, person + "/appoint", Map.of("role", "DESK", "scope", town, "cell", "没有这个网格"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("id=\"cell-error\"", "没有这个网格");
  }

  private String otherVillage(String village) {
    return grid.listDivisions(HUANGMEI).stream()
        .map(division -> division.code().value())
        .filter(code -> code.length() == 12 && code.startsWith(town) && !code.equals(village))
        .findFirst()
        .orElseThrow();
  }

  @Autowired org.jingwei.grid.Grid grid;

  @Test
  void aTermEndsByTheClockWithoutASignOut() {
    dismiss(town);
    LocalDate today = LocalDate.ofInstant(CLOCK.instant(), CLOCK.getZone());
    appoint(Map.of("role", "CHECKER", "scope", town, "until", today.toString()));
    assertThat(admin.get(person).body()).contains("至 " + today);
    assertThat(matter()).isEqualTo(200);
    assertThat(desk.get("/check").statusCode()).isEqualTo(200);
    var midnight = today.plusDays(1).atStartOfDay(CLOCK.getZone()).toInstant();
    CLOCK.pass(Duration.between(CLOCK.instant(), midnight).minusSeconds(5));
    assertThat(desk.get("/me").statusCode()).isIn(200, 302);
    CLOCK.pass(Duration.ofSeconds(5));
    var again = new Staff(directory, port).browserOf(desk.login());
    assertThat(again.get("/check", "Accept", "text/html").statusCode()).isEqualTo(403);
  }

  @Test
  void aRoleThatBeginsTomorrowGivesNothingToday() {
    dismiss(town);
    LocalDate today = LocalDate.ofInstant(CLOCK.instant(), CLOCK.getZone());
    appoint(Map.of("role", "CHECKER", "scope", town, "from", today.plusDays(1).toString()));
    assertThat(desk.get("/check").statusCode()).isEqualTo(403);
    assertThat(admin.get(person).body()).contains(today.plusDays(1) + " 起");
  }
}
