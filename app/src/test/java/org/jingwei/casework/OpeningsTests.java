// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jingwei.casework.ACaseFile.COUNTY;
import static org.jingwei.casework.ACaseFile.LEAD;
import static org.jingwei.casework.ACaseFile.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jingwei.casework.Situation.Step;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Role;
import org.jingwei.directory.RoleGrant;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a page offers is what the rules allow, in every state and for every role. */
class OpeningsTests {

  private static final CaseworkSettings SETTINGS = CaseworkSettings.USUAL;

  /** By clocks, by those outside, or beside a proposal alone. */
  private static final Set<String> NOT_OFFERED =
      Set.of("escalate", "warn", "reckon-again", "bind", "reply", "hear-back", "tell-apart");

  private static Who person(long id, String unit, Role role) {
    var grant = new RoleGrant(role, DivisionCode.of(COUNTY), Instant.EPOCH, null);
    return new Who.Staff(new Actor(id, role.name(), COUNTY, unit, List.of(grant)));
  }

  private static List<Who> everybody() {
    return Stream.of(Role.values())
        .flatMap(role ->
            Stream.of(
                person(2, LEAD, role), person(5, ACaseFile.HELPER, role), person(6, "other", role)))
        .toList();
  }

  /** A move as somebody might really send it: some well filled in, some not. */
  private static List<Move> sent(Dossier d, Random random) {
    String words = random.nextInt(6) == 0 ? "" : "因为需要";
    boolean yes = random.nextBoolean();
    return List.of(
        new Move.Amend(null, null, null, null, null),
        new Move.Mark(null, yes, words),
        new Move.Accept(null),
        new Move.Decline(words, words),
        new Move.AskReview(words),
        new Move.Forward("wuxue", new Words("武穴市", "Wuxue")),
        new Move.CallOff(words),
        new Move.RuleReview(yes, words),
        new Move.CallHearing(words, NOW.plus(Duration.ofDays(random.nextInt(-1, 40)))),
        new Move.EndHearing(words),
        new Move.Represent(random.nextInt(4), List.of(1L)),
        new Move.Merge(500, words),
        new Move.Unmerge(words),
        new Move.Dispatch("bureau", List.of(), null),
        new Move.Acknowledge(),
        new Move.Object(words, null),
        new Move.RuleObjection(yes, words),
        new Move.Resolve(words, List.of()),
        new Move.ReportOutcome(11, words),
        new Move.Suspend(words, NOW.plus(Duration.ofDays(random.nextInt(-1, 500)))),
        new Move.Resume(null),
        new Move.Whistle(List.of("bureau"), words),
        new Move.AskExtension(random.nextInt(3), words),
        new Move.RuleExtension(yes, words),
        new Move.Confirm(null),
        new Move.Rework(words),
        new Move.Callback(random.nextInt(1, 3), Move.Heard.SATISFIED, 5, null),
        new Move.Reopen(words),
        new Move.Supervise(!d.file().supervised(), words),
        new Move.Recuse("bureau", true, words),
        new Move.Write(random.nextInt(1, 3), words),
        new Move.Urge(words));
  }

  /** The facts as the database would give them for this move. */
  private static Facts facts(Dossier d, Move move) {
    CaseFile other =
        move instanceof Move.Merge
            ? ACaseFile.file(CaseState.HANDLING, new Random(1)).edit().as(500)
            : d.other();
    Request.Kind kind =
        switch (move) {
          case Move.RuleObjection _ -> Request.Kind.OBJECTION;
          case Move.RuleExtension _ -> Request.Kind.EXTENSION;
          default -> Request.Kind.REVIEW;
        };
    Request waiting =
        d.requests().stream()
            .filter(r -> r.kind() == kind && r.granted() == null)
            .findFirst()
            .orElse(null);
    List<Request> reviews =
        d.requests().stream()
            .filter(r -> r.kind() == Request.Kind.REVIEW && r.granted() != null)
            .toList();
    MergeRecord merge =
        d.file().state() == CaseState.MERGED
            ? new MergeRecord(1, 1, 77, List.of(1L), CaseState.REPORTED, null)
            : null;
    return new Facts(
        other, merge, null, d.orders(), d.reports(), waiting, reviews, Set.of("bureau"));
  }

  private static Outcome<Step> decide(Dossier d, Move move, Who who) {
    return Lifecycle.decide(
        new Situation(d.file(), who, NOW, SETTINGS, facts(d, move), () -> 9), move);
  }

  private static boolean isShut(Outcome<Step> decided) {
    return decided instanceof Outcome.Refused<Step>(List<Refusal> refusals)
        && refusals.getFirst().kind() != Refusal.Kind.INVALID;
  }

  private static Set<String> open(Dossier d, Who who) {
    return Openings.of(d, who, NOW, SETTINGS).stream()
        .map(Opening::move)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @EnumSource(CaseState.class)
  void offerWhateverTheRulesAllowAndNothingThatTheyForbid(CaseState state) {
    for (long seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      Dossier d = ACaseFile.in(state, random);
      for (Who who : everybody()) {
        Set<String> open = open(d, who);
        var allowed = new TreeSet<String>();
        var shut = new TreeSet<String>();
        for (Move move : sent(d, random)) {
          (isShut(decide(d, move, who)) ? shut : allowed).add(move.name());
        }
        // One report may be answered while another waits, so a callback can be both.
        shut.remove("callback");
        assertThat(open).as("%s %s seed %d", d, who, seed).containsAll(allowed);
        assertThat(open).as("%s %s seed %d", d, who, seed).doesNotContainAnyElementsOf(shut);
      }
    }
  }

  @Test
  void coverEveryMoveThatAPersonCanMake() {
    var never = new TreeSet<String>();
    for (Class<?> move : Move.class.getPermittedSubclasses()) {
      never.add(MoveNames.of(move));
    }
    never.removeAll(NOT_OFFERED);
    for (CaseState state : CaseState.values()) {
      for (long seed = 0; seed < 20; seed++) {
        Dossier d = ACaseFile.in(state, new Random(seed));
        everybody().forEach(who -> never.removeAll(open(d, who)));
      }
    }
    assertThat(never).isEmpty();
  }

  @Test
  void tellWhatStandsInTheWay() {
    Random random = new Random(3);
    CaseEdit edit = ACaseFile.file(CaseState.HANDLING, random).edit();
    edit.coHandlers = 1;
    edit.extensionAsked = false;
    Dossier d = new Dossier(edit.sameVersion(), List.of(), List.of(), List.of(), List.of(), null);
    Opening resolve =
        Openings.of(d, person(2, LEAD, Role.UNIT_CLERK), NOW, SETTINGS).stream()
            .filter(o -> o.move().equals("resolve"))
            .findFirst()
            .orElseThrow();
    assertThat(resolve.findObstacle().map(Refusal::code)).contains("co-handlers-open");
  }

  @Test
  void putFirstWhatIsUsuallyDoneNext() {
    CaseEdit reported = ACaseFile.file(CaseState.REPORTED, new Random(2)).edit();
    reported.category = "lighting-out";
    assertThat(first(reported)).isEqualTo("accept");
    reported.category = CaseFile.UNCLASSIFIED;
    assertThat(first(reported)).isEqualTo("amend");
    assertThat(first(ACaseFile.file(CaseState.ACCEPTED, new Random(2)).edit()))
        .isEqualTo("dispatch");
  }

  private static String first(CaseEdit edit) {
    Dossier d = new Dossier(edit.sameVersion(), List.of(), List.of(), List.of(), List.of(), null);
    return Openings.of(d, person(1, "centre", Role.DESK), NOW, SETTINGS).getFirst().move();
  }
}
