// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jingwei.casework.CaseEvent;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.Feed;
import org.jingwei.casework.FeedPosition;
import org.jingwei.casework.Move;
import org.jingwei.casework.Who;
import org.jingwei.directory.Role;
import org.jingwei.insight.Insight;
import org.jingwei.report.Report;
import org.jingwei.shared.Outcome;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The sums against a count of the whole history, whatever happened. */
class FiguresJourneyTests extends CaseJourney {

  private static final Duration LONG = Duration.ofSeconds(30);

  @Autowired Insight insight;
  @Autowired JdbcTemplate jdbc;

  private Map<String, Long> sums() {
    Map<String, Long> sums = new TreeMap<>();
    jdbc.query(
        """
        select concat_ws('|', measure, day, town, unit, channel, category), amount
        from insight.rollup where county = 421127 and amount <> 0
        """,
        row -> {
          sums.put(row.getString(1), row.getLong(2));
        });
    return sums;
  }

  private Map<String, Long> recounted() {
    List<CaseEvent> all = new ArrayList<>();
    Feed feed = cases.listAfter(HUANGMEI, FeedPosition.START, 1_000);
    while (!feed.events().isEmpty()) {
      all.addAll(feed.events());
      feed = cases.listAfter(HUANGMEI, feed.next(), 1_000);
    }
    return NaiveFigures.of(all, reports.categories(HUANGMEI));
  }

  /** Alerts may still come in between, so both are looked at until they stand still. */
  private void assertSumsAreRight() {
    await()
        .atMost(LONG)
        .untilAsserted(() -> {
          insight.catchUp(HUANGMEI);
          assertThat(differences(sums(), recounted())).isEmpty();
        });
  }

  private static List<String> differences(Map<String, Long> sums, Map<String, Long> recounted) {
    return java.util.stream.Stream.concat(sums.keySet().stream(), recounted.keySet().stream())
        .distinct()
        .filter(cell -> !Objects.equals(sums.get(cell), recounted.get(cell)))
        .map(cell -> cell + ": " + sums.get(cell) + " instead of " + recounted.get(cell))
        .toList();
  }

  @Test
  void forRandomMovesTheSumsEqualARecountOfTheHistory() {
    Random random = new Random(421127);
    List<CaseFile> files = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      files.add(reported());
    }
    for (int step = 0; step < 500; step++) {
      int which = random.nextInt(files.size());
      CaseFile file = cases.find(HUANGMEI, files.get(which).id()).orElseThrow();
      CaseFile other = files.get(random.nextInt(files.size()));
      Move move = randomMove(random, file, other);
      Outcome<CaseFile> outcome = attempt(file, move, whoever(move, file));
      if (outcome instanceof Outcome.Done<CaseFile>(CaseFile after)) {
        files.set(which, after);
      }
      if (step % 20 == 0) {
        CLOCK.pass(Duration.ofHours(random.nextInt(30)));
      }
      if (step % 100 == 0) {
        insight.catchUp(HUANGMEI);
      }
    }
    assertSumsAreRight();
  }

  private Move randomMove(Random random, CaseFile file, CaseFile other) {
    boolean yes = random.nextInt(4) > 0;
    String unit = yes ? CENTRE : GOVERNMENT;
    Move common =
        switch (file.state()) {
          case REPORTED -> yes ? new Move.Accept(null) : new Move.Decline("已进入诉讼", "请向县人民法院反映");
          case ACCEPTED -> new Move.Dispatch(unit, List.of(), null);
          case DISPATCHED -> yes ? new Move.Acknowledge() : new Move.Object("不归我们管", null);
          case OBJECTED -> new Move.RuleObjection(yes, "核对目录");
          case HANDLING ->
              yes
                  ? new Move.Resolve("修好了", List.of())
                  : new Move.Suspend("等材料", CLOCK.instant().plus(Duration.ofHours(5)));
          case SUSPENDED -> new Move.Resume("到了");
          case RESOLVED -> yes ? new Move.Confirm(null) : new Move.Rework("还没好");
          case CHECKED -> yes ? callback(random, file) : new Move.Rework("诉求人说没好");
          case CLOSED -> new Move.Reopen("又坏了");
          case DECLINED -> new Move.AskReview("不服");
          case MERGED -> new Move.Unmerge("不是一回事");
        };
    return switch (random.nextInt(12)) {
      case 0 -> new Move.Amend("roads-damage", null, null, null, null);
      case 1 -> new Move.Merge(other.id(), null);
      case 2 -> new Move.RuleReview(yes, "核实");
      default -> common;
    };
  }

  private Move callback(Random random, CaseFile file) {
    List<Report> waiting =
        reports.listOfCase(HUANGMEI, file.id()).stream()
            .filter(r -> !r.answer().settled())
            .toList();
    long report = waiting.isEmpty() ? 0 : waiting.getFirst().id();
    Move.Heard heard = Move.Heard.values()[random.nextInt(3)];
    boolean reached = heard != Move.Heard.NOT_REACHED;
    return new Move.Callback(report, heard, reached ? 1 + random.nextInt(5) : null, null);
  }

  private static Who whoever(Move move, CaseFile file) {
    Who clerk = GOVERNMENT.equals(file.leadUnit()) ? staff(12, GOVERNMENT, Role.UNIT_CLERK) : CLERK;
    return switch (move) {
      case Move.Acknowledge m -> clerk;
      case Move.Object m -> clerk;
      case Move.Resolve m -> clerk;
      case Move.Suspend m -> clerk;
      case Move.Resume m -> clerk;
      case Move.RuleObjection m -> staff(13, "421127-data-bureau", Role.ARBITER);
      case Move.Confirm m -> staff(14, "421127-data-bureau", Role.CHECKER);
      case Move.Rework m ->
          file.state() == CaseState.CHECKED
              ? CALLER
              : staff(14, "421127-data-bureau", Role.CHECKER);
      case Move.Callback m -> CALLER;
      case Move.RuleReview m -> LEADER;
      default -> DESK;
    };
  }

  @Test
  void severalFollowersAtOnceCountOnce() throws Exception {
    for (int i = 0; i < 20; i++) {
      accepted();
    }
    try (var threads = Executors.newFixedThreadPool(4)) {
      Callable<Void> follow =
          () -> {
            insight.catchUp(HUANGMEI);
            return null;
          };
      for (var done : threads.invokeAll(List.of(follow, follow, follow, follow))) {
        done.get();
      }
    }
    assertSumsAreRight();
  }

  @Test
  void madeAnewTheFiguresAreTheSame() {
    dispatched();
    assertSumsAreRight();
    Map<String, Long> before = sums();
    insight.rebuild(HUANGMEI);
    await().atMost(LONG).untilAsserted(() -> assertThat(differences(sums(), before)).isEmpty());
    assertSumsAreRight();
  }

  @Test
  void aLaterVersionThatComesFirstCountsWhatWasBeforeIt() {
    CaseFile file = accepted();
    long moved = file.id() + 1;
    // The same history under another number, its second event first in the feed.
    jdbc.update(
        """
        insert into casework.event (county, id, case_id, version, at, move, state_from, state_to,
          actor_kind, actor, actor_name, unit, reason, detail)
        select county, ? + (case version when 1 then 1 else 0 end), ?, version, at, move,
          state_from, state_to, actor_kind, actor, actor_name, unit, reason, detail
        from casework.event where county = 421127 and case_id = ? order by version
        """,
        Long.MAX_VALUE / 4 + file.id() * 2,
        moved,
        file.id());
    assertSumsAreRight();
  }
}
