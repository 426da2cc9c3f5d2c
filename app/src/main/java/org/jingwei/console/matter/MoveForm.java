// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Cases;
import org.jingwei.casework.Move;
import org.jingwei.console.kit.ConsoleSettings;
import org.jingwei.console.kit.Sent;
import org.jingwei.console.kit.TypedPlace;
import org.jingwei.deadline.Urgency;
import org.jingwei.directory.Actor;
import org.jingwei.grid.Wgs84;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads a move from a form; the fields are named as the move's own. */
@Component
final class MoveForm {

  private final Cases cases;
  private final UnitFinder units;
  private final ZoneId zone;

  MoveForm(Cases cases, UnitFinder units, ConsoleSettings settings) {
    this.cases = cases;
    this.units = units;
    this.zone = settings.zone();
  }

  /**
   * @param photos the ids of photos that came with the form
   * @return refused where a field cannot be read at all; what it says is judged by the rules
   * @throws Unfulfilled as absent for a move that nobody can make by a form
   */
  Outcome<Move> read(
      Actor actor, String move, MultiValueMap<String, String> form, List<Long> photos) {
    try {
      return Outcome.done(new Sheet(actor, form).move(move, photos));
    } catch (Unfulfilled unreadable) {
      return new Outcome.Refused<>(unreadable.refusals());
    }
  }

  private final class Sheet {
    private final Actor actor;
    private final MultiValueMap<String, String> form;

    Sheet(Actor actor, MultiValueMap<String, String> form) {
      this.actor = actor;
      this.form = form;
    }

    Move move(String name, List<Long> photos) {
      return switch (name) {
        case "amend" ->
            new Move.Amend(some("category"), urgency(), point(), division(), some("reason"));
        case "mark" -> new Move.Mark(maybe("petition"), maybe("confidential"), words("reason"));
        case "accept" -> new Move.Accept(some("note"));
        case "decline" -> new Move.Decline(words("reason"), words("route"));
        case "ask-review" -> new Move.AskReview(words("reason"));
        case "rule-review" -> new Move.RuleReview(yes("upheld"), words("reason"));
        case "call-hearing" -> new Move.CallHearing(words("reason"), until());
        case "end-hearing" -> new Move.EndHearing(some("reason"));
        case "represent" -> new Move.Represent((int) number("petitioners"), numbers("reports"));
        case "merge" -> new Move.Merge(into(), some("reason"));
        case "tell-apart" -> new Move.TellApart(into());
        case "unmerge" -> new Move.Unmerge(words("reason"));
        case "dispatch" -> new Move.Dispatch(unit("unit"), listed("coHandlers"), some("note"));
        case "acknowledge" -> new Move.Acknowledge();
        case "recall" -> new Move.Recall(words("reason"));
        case "object" -> new Move.Object(words("reason"), named("whose").orElse(null));
        case "rule-objection" -> new Move.RuleObjection(yes("upheld"), words("reason"));
        case "whistle" -> new Move.Whistle(listed("units"), words("reason"));
        default -> later(name, photos);
      };
    }

    private Move later(String name, List<Long> photos) {
      return switch (name) {
        case "resolve" -> new Move.Resolve(words("outcome"), photos);
        case "report-outcome" -> new Move.ReportOutcome(number("order"), words("outcome"));
        case "suspend" -> new Move.Suspend(words("cause"), until());
        case "resume" -> new Move.Resume(some("reason"));
        case "ask-extension" -> new Move.AskExtension((int) number("amount"), words("reason"));
        case "rule-extension" -> new Move.RuleExtension(yes("granted"), words("reason"));
        case "confirm" -> new Move.Confirm(some("note"));
        case "rework" -> new Move.Rework(words("reason"));
        case "callback" -> new Move.Callback(number("report"), heard(), rating(), some("note"));
        case "reopen" -> new Move.Reopen(words("reason"));
        case "supervise" -> new Move.Supervise(yes("on"), words("reason"));
        case "recuse" -> new Move.Recuse(unit("unit"), yes("on"), words("reason"));
        case "urge" -> new Move.Urge(words("reason"));
        case "write" -> new Move.Write(number("report"), words("text"));
        default -> throw new Unfulfilled(Refusal.of(Refusal.Kind.ABSENT, "no-such-page"));
      };
    }

    private @Nullable String some(String field) {
      String text = words(field);
      return text.isEmpty() ? null : text;
    }

    /** A text, after the ready sentence chosen beside it, if there is one. */
    private String words(String field) {
      return Stream.of(first(field + "-ready"), first(field))
          .filter(s -> !s.isEmpty())
          .reduce((a, b) -> a + " " + b)
          .orElse("");
    }

    private String first(String field) {
      String value = form.getFirst(field);
      return value == null ? "" : value.strip();
    }

    private boolean yes(String field) {
      return switch (first(field)) {
        case "true" -> true;
        case "false" -> false;
        default -> throw wrong("choice-missing", field);
      };
    }

    private @Nullable Boolean maybe(String field) {
      return first(field).isEmpty() ? null : Boolean.valueOf(yes(field));
    }

    private long number(String field) {
      try {
        return Integer.MAX_VALUE < Long.parseLong(first(field))
                && !field.equals("report")
                && !field.equals("order")
            ? 0
            : Long.parseLong(first(field));
      } catch (NumberFormatException none) {
        throw wrong("number-unreadable", field);
      }
    }

    private List<Long> numbers(String field) {
      try {
        return form.getOrDefault(field, List.of()).stream().map(Long::valueOf).toList();
      } catch (NumberFormatException none) {
        throw wrong("choice-missing", field);
      }
    }

    private Move.Heard heard() {
      return Stream.of(Move.Heard.values())
          .filter(h -> h.name().equals(first("heard")))
          .findFirst()
          .orElseThrow(() -> wrong("choice-missing", "heard"));
    }

    private @Nullable Integer rating() {
      return first("rating").isEmpty() ? null : (int) number("rating");
    }

    private @Nullable Urgency urgency() {
      return Stream.of(Urgency.values())
          .filter(u -> u.name().equals(first("urgency")))
          .findFirst()
          .orElse(null);
    }

    private @Nullable Wgs84 point() {
      return TypedPlace.of(new Sent(form)).point().orThrow().orElse(null);
    }

    private @Nullable String division() {
      return some("division");
    }

    private Instant until() {
      try {
        return LocalDate.parse(first("until")).atStartOfDay(zone).toInstant();
      } catch (DateTimeException none) {
        throw wrong("date-unreadable", "until");
      }
    }

    /** Another case file, by its id or the code that people know. */
    private long into() {
      String given = first("into");
      Optional<CaseFile> other = cases.findSeen(actor, given);
      if (other.isEmpty() && given.matches("\\d{1,18}")) {
        other = cases.findSeen(actor, Long.parseLong(given));
      }
      return other.map(CaseFile::id).orElseThrow(() -> wrong("code-unknown", "into"));
    }

    private String unit(String field) {
      return named(field).orElseThrow(() -> wrong("unit-missing", field));
    }

    private Optional<String> named(String field) {
      if (!first(field).isEmpty()) {
        return Optional.of(first(field));
      }
      String typed = first(field + "-words");
      return typed.isEmpty() ? Optional.empty() : units.named(actor.county(), typed);
    }

    private List<String> listed(String field) {
      return form.getOrDefault(field, List.of()).stream().filter(u -> !u.isBlank()).toList();
    }
  }

  private static Unfulfilled wrong(String code, String field) {
    return new Unfulfilled(Refusal.invalid(code, field));
  }
}
