// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Move;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * What the pages that people work in all day ask of the database: a known number of statements, and
 * no more of them when there are more lines.
 */
@Import(CountedStatements.class)
@TestPropertySource(properties = "spring.application.name=jingwei-statements")
class StatementsJourneyTests extends CaseJourney {

  /**
   * A page, who reads it, and how many statements it may take at most: two more than it takes, so
   * that whoever adds a third has to say so here.
   */
  private record Page(Role role, String unit, String address, int most) {}

  private static final int FEW = 4;
  private static final int MANY = 40;

  /** Of the page of one matter. */
  private static final int MATTER = 20;

  private static final List<Page> PAGES =
      List.of(
          new Page(Role.DESK, CENTRE, "/desk?state=new", 10),
          new Page(Role.DESK, CENTRE, "/desk?state=accepted", 10),
          new Page(Role.DESK, CENTRE, "/desk?state=out&sort=due", 10),
          new Page(Role.DESK, CENTRE, "/desk/cases.csv?state=out", 4),
          new Page(Role.DESK, CENTRE, "/desk/map.json?bbox=115.5,29.5,116.5,30.5&zoom=15", 4),
          new Page(Role.DESK, CENTRE, "/search?q=%E8%B7%AF%E7%81%AF", 8),
          new Page(Role.DESK, CENTRE, "/find/typed?q=%E8%B7%AF%E7%81%AF", 5),
          new Page(Role.DESK, CENTRE, "/me/notices", 5),
          new Page(Role.DESK, CENTRE, "/topics", 5),
          new Page(Role.UNIT_CLERK, CENTRE, "/unit", 8),
          new Page(Role.CHECKER, GOVERNMENT, "/check", 8),
          new Page(Role.CALLBACK, GOVERNMENT, "/callback", 5),
          new Page(Role.ARBITER, GOVERNMENT, "/decide", 6),
          new Page(Role.LEADER, GOVERNMENT, "/board", 13),
          new Page(Role.LEADER, GOVERNMENT, "/board/behind?of=open", 7));

  @LocalServerPort int port;
  @Autowired Directory directory;

  private final Map<Role, Colleague> staff = new LinkedHashMap<>();

  @BeforeEach
  void peopleOfEachKind() {
    for (Page page : PAGES) {
      staff.computeIfAbsent(
          page.role(),
          role -> Colleague.hired(new Staff(directory, port), port, page.unit(), role, "421127"));
    }
  }

  private Colleague colleague(Role role) {
    return Objects.requireNonNull(staff.get(role));
  }

  private List<String> asked(Role role, String address) {
    String name = role + " " + address;
    var answer =
        colleague(role)
            .browser()
            .get(address, "Accept", "text/html,*/*", CountedStatements.HEADER, name);
    assertThat(answer.statusCode()).as(name).isEqualTo(200);
    return CountedStatements.of(name);
  }

  private void mattersEverywhere(int each) {
    for (int i = 0; i < each; i++) {
      reported();
      accepted();
      dispatched();
      handling();
      resolved();
    }
  }

  @Test
  void moreLinesAskNoMoreStatements() {
    mattersEverywhere(FEW);
    Map<Page, List<String>> few = askedOfEach();
    mattersEverywhere(MANY - FEW);
    List<String> faults = new ArrayList<>();
    askedOfEach()
        .forEach((page, asked) -> {
          int before = few.getOrDefault(page, List.of()).size();
          if (asked.size() > Math.min(before, page.most())) {
            faults.add(
                "%s asked %d, then %d, at most %d: %s"
                    .formatted(page, before, asked.size(), page.most(), repeated(asked)));
          }
        });
    assertThat(faults).isEmpty();
    assertThat(lines(Role.DESK, "/desk?state=new")).isGreaterThanOrEqualTo(MANY);
    assertThat(lines(Role.UNIT_CLERK, "/unit")).isGreaterThanOrEqualTo(MANY);
    assertThat(lines(Role.CHECKER, "/check")).isGreaterThanOrEqualTo(MANY);
  }

  /** The second time: what is remembered of a first look or of a first start is no part of it. */
  private Map<Page, List<String>> askedOfEach() {
    Map<Page, List<String>> asked = new LinkedHashMap<>();
    for (Page page : PAGES) {
      asked(page.role(), page.address());
      asked.put(page, asked(page.role(), page.address()));
    }
    return asked;
  }

  private int lines(Role role, String address) {
    return colleague(role).get(address).body().split("<tr id=\"case-", -1).length - 1;
  }

  @Test
  void aMatterThatManyToldOfAsksNoMoreThanAFreshOne() {
    String fresh = "/cases/" + handling().id();
    CaseFile into = handling();
    for (int i = 0; i < FEW * 2; i++) {
      move(reported(), new Move.Merge(into.id(), null), DESK);
    }
    String told = "/cases/" + into.id();
    for (String address : List.of(fresh, told)) {
      asked(Role.DESK, address);
    }
    assertThat(asked(Role.DESK, told))
        .hasSizeLessThanOrEqualTo(asked(Role.DESK, fresh).size())
        .hasSizeLessThanOrEqualTo(MATTER);
  }

  /** Statements sent more than once, each shortened. */
  private static List<String> repeated(List<String> asked) {
    Map<String, Integer> times = new LinkedHashMap<>();
    asked.forEach(sql -> times.merge(sql.strip().replaceAll("\\s+", " "), 1, Integer::sum));
    return times.entrySet().stream()
        .filter(one -> one.getValue() > 1)
        .map(one ->
            one.getValue() + " × " + one.getKey().substring(0, Math.min(90, one.getKey().length())))
        .toList();
  }
}
