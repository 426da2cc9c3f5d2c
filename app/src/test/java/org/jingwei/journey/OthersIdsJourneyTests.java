// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Move;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Directory;
import org.jingwei.directory.NewPerson;
import org.jingwei.directory.Role;
import org.jingwei.directory.RoleGrant;
import org.jingwei.report.Report;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.web.Browser;
import org.jingwei.web.ListedPaths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Whoever knows an id of a matter that is not theirs gets nothing by it: every path that takes an
 * id, by another unit's clerk and by another county's desk.
 */
class OthersIdsJourneyTests extends CaseJourney {

  private static final CountyCode NEIGHBOUR = new CountyCode(421126);
  private static final Set<Integer> NOTHING = Set.of(400, 401, 403, 404, 405, 415, 422);

  @LocalServerPort int port;
  @Autowired Directory directory;
  @Autowired List<RequestMappingInfoHandlerMapping> mappings;

  @Test
  @Timeout(120)
  void noPathGivesOrChangesAnythingByAnIdOfAnotherUnitOrCounty() {
    CaseFile file = handling();
    Report report = reports.listOfCase(HUANGMEI, file.id()).getFirst();
    int events = cases.listHistory(HUANGMEI, file.id()).size();
    Browser clerk = new Staff(directory, port).browserOf("王五", GOVERNMENT, Role.UNIT_CLERK);
    Browser neighbour = deskOfNeighbour();
    List<String> wrong = new ArrayList<>();
    int asked = 0;
    for (String call : calls()) {
      String method = call.substring(0, call.indexOf(' '));
      String path = filled(call.substring(call.indexOf(' ') + 1), file, report);
      for (Browser other : List.of(clerk, neighbour)) {
        HttpResponse<String> answer =
            method.equals("GET")
                ? other.get(path, "Accept", "text/html")
                : other.submit("/me", path, Map.of("reason", "place", "text", "x"));
        asked++;
        boolean nothing = NOTHING.contains(answer.statusCode());
        if (!nothing || answer.body().contains(report.text())) {
          wrong.add(method + " " + path + " " + answer.statusCode());
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(asked).isGreaterThan(40);
    assertThat(cases.listHistory(HUANGMEI, file.id())).hasSize(events);
    Move still = new Move.Resolve("换了灯泡", List.of());
    assertThat(refusal(cases.find(HUANGMEI, file.id()).orElseThrow(), still, CLERK))
        .isEqualTo("done");
  }

  private Browser deskOfNeighbour() {
    String login = "neighbour" + System.nanoTime();
    var grant = new RoleGrant(Role.DESK, DivisionCode.of(NEIGHBOUR), Instant.EPOCH, null);
    var person = new NewPerson(NEIGHBOUR, login, "李四", "", Locale.CHINESE, List.of(grant));
    directory.addDemoPerson(Actor.rule(NEIGHBOUR, "test"), person, Staff.PASSWORD).orThrow();
    return new Staff(directory, port).browserOf(login);
  }

  /** Every path of a matter with an id in it; what everybody may ask has tests of its own. */
  private List<String> calls() {
    return mappings.stream()
        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .flatMap(info ->
            info.getMethodsCondition().getMethods().stream()
                .map(RequestMethod::asHttpMethod)
                .flatMap(method ->
                    info.getPatternValues().stream()
                        .filter(pattern -> pattern.contains("{"))
                        .filter(pattern -> !isPublic(method, pattern))
                        .map(pattern -> method + " " + pattern)))
        .filter(
            call -> call.contains("/cases/") || call.contains("/admin/") || call.contains("/unit"))
        .distinct()
        .sorted()
        .toList();
  }

  private static boolean isPublic(HttpMethod method, String pattern) {
    return ListedPaths.isPublic(method, pattern);
  }

  private static String filled(String pattern, CaseFile file, Report report) {
    return pattern
        .replaceAll("\\{report[^}]*}", Long.toString(report.id()))
        .replaceAll("\\{code[^}]*}", file.code())
        .replaceAll("\\{(id|caseId|case)[^}]*}", Long.toString(file.id()))
        .replaceAll("\\{[^}]+}", "1");
  }
}
