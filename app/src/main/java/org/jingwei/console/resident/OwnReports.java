// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.resident;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.FollowUp;
import org.jingwei.casework.Milestone;
import org.jingwei.casework.Milestone.Kind;
import org.jingwei.casework.ReporterAct;
import org.jingwei.console.kit.Chips;
import org.jingwei.console.kit.ForwardedWords;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.TimelineItem;
import org.jingwei.console.kit.Tone;
import org.jingwei.deadline.CaseClock;
import org.jingwei.directory.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a report into its reporter's words. */
@Component
final class OwnReports {

  private final Directory directory;
  private final Chips chips;

  OwnReports(Directory directory, Chips chips) {
    this.directory = directory;
    this.chips = chips;
  }

  OwnReport of(FollowUp seen, Say say, Acts acts, String done) {
    CaseState state = seen.file().state();
    Milestone declined =
        state == CaseState.DECLINED ? last(seen, m -> m.kind() == Kind.DECLINED) : null;
    CaseClock clock = seen.clock();
    return new OwnReport(
        seen.report().code(),
        seen.file().version(),
        say.it("follow.state." + state.name()),
        say.it("follow.state." + state.name() + ".more" + whereTheReviewStands(seen)),
        done,
        acts.refusals(),
        seen.merged() ? say.it("matter.own.merged", seen.file().code()) : "",
        unit(seen, say, seen.unit()),
        clock == null ? "" : clock.stage().code(),
        clock == null
            ? null
            : chips.of(seen.report().county(), clock, say.it("matter.own.paused"), say),
        orEmpty(seen.answer()),
        photos(seen.evidence(), say.it("matter.own.evidence")),
        declined == null ? "" : orEmpty(declined.words()),
        declined == null ? "" : orEmpty(declined.route()),
        acts.list(seen, say),
        urged(seen, say),
        seen.milestones().reversed().stream().map(m -> item(seen, say, m)).toList(),
        seen.report().text(),
        orEmpty(seen.report().address()),
        photos(seen.photos(), say.it("matter.own.photo")));
  }

  /** A declined matter can be reviewed once and for a time; which of its words hold now. */
  private static String whereTheReviewStands(FollowUp seen) {
    if (seen.file().state() != CaseState.DECLINED || seen.may(ReporterAct.Kind.ASK_REVIEW)) {
      return "";
    }
    Milestone review =
        last(seen, m -> m.kind() == Kind.REVIEW_ASKED || m.kind() == Kind.REFUSAL_UPHELD);
    if (review == null) {
      return ".over";
    }
    return review.kind() == Kind.REVIEW_ASKED ? ".asked" : ".upheld";
  }

  /** What happens now and when it may be asked again; nothing once the matter needs no haste. */
  private String urged(FollowUp seen, Say say) {
    LocalDate again = seen.urgeAgainFrom();
    if (again == null || !seen.file().state().open()) {
      return "";
    }
    return seen.unit() == null
        ? say.it("act.urged.centre", say.date(again))
        : say.it("act.urged.unit", say.date(again), unit(seen, say, seen.unit()));
  }

  private static @Nullable Milestone last(FollowUp seen, Predicate<Milestone> which) {
    return seen.milestones().reversed().stream().filter(which).findFirst().orElse(null);
  }

  private String unit(FollowUp seen, Say say, @Nullable String code) {
    return code == null
        ? ""
        : directory.findUnit(seen.report().county(), code).map(u -> say.of(u.name())).orElse(code);
  }

  private TimelineItem item(FollowUp seen, Say say, Milestone step) {
    String unit =
        step.elsewhere() == null ? unit(seen, say, step.unit()) : say.of(step.elsewhere());
    String what =
        say.it("milestone." + step.kind().name(), unit.isEmpty() ? say.it("follow.unit") : unit);
    String until = step.until() == null ? "" : say.it("matter.own.until", say.when(step.until()));
    return new TimelineItem(
        step.at(), tone(step.kind()), icon(step.kind()), what, until, note(say, step), List.of());
  }

  private static String note(Say say, Milestone step) {
    String words = orEmpty(step.words());
    if (words.isEmpty() && step.status() != null && step.kind() == Kind.HEARD_BACK) {
      return ForwardedWords.theirs(step.status(), say);
    }
    return step.route() == null ? words : words + "\n" + say.it("matter.own.route") + step.route();
  }

  private static List<TimelineItem.Photo> photos(List<Long> ids, String alt) {
    return ids.stream()
        .map(id -> "/follow/photos/" + id)
        .map(href -> new TimelineItem.Photo(href, href, alt))
        .toList();
  }

  private static Tone tone(Kind kind) {
    return switch (kind) {
      case CHECKED, SAID_RESOLVED, ENDED_ELSEWHERE -> Tone.FINE;
      case DECLINED, REFUSAL_UPHELD, OUTCOME_UPHELD, REWORK, SAID_UNRESOLVED -> Tone.OVER;
      case SUSPENDED -> Tone.PAUSED;
      case MORE_TIME, HEARING_CALLED, NOT_REACHED, URGED, REOPENED, WRITTEN -> Tone.SOON;
      default -> Tone.PLAIN;
    };
  }

  private static String icon(Kind kind) {
    return switch (kind) {
      case RECEIVED -> "message-report";
      case MERGED, PARTED -> "git-merge";
      case ACCEPTED, REFUSAL_LIFTED -> "checkbox";
      case DECLINED, REFUSAL_UPHELD, OUTCOME_UPHELD -> "circle-x";
      case REVIEW_ASKED, UNIT_IN_QUESTION, UNIT_CONFIRMED -> "scale";
      case DISPATCHED, HELPERS_CALLED -> "send";
      case ACKNOWLEDGED, RESUMED, HEARING_ENDED -> "player-play";
      case SUSPENDED -> "player-pause";
      case MORE_TIME, HEARING_CALLED -> "calendar-plus";
      case RESOLVED -> "tool";
      case CHECKED -> "circle-check";
      case REWORK, REOPENED -> "refresh";
      case SAID_RESOLVED, SAID_UNRESOLVED -> "message-circle";
      case NOT_REACHED -> "phone-off";
      case URGED -> "bell";
      case WRITTEN -> "mail";
      case REPLIED -> "message-circle";
      case FORWARDED -> "send";
      case TAKEN_ELSEWHERE -> "checkbox";
      case HEARD_BACK -> "message-circle";
      case ENDED_ELSEWHERE -> "circle-check";
    };
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
