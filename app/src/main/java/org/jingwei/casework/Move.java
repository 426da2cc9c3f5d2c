// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Instant;
import java.util.List;
import org.jingwei.deadline.Urgency;
import org.jingwei.grid.Wgs84;
import org.jingwei.shared.Words;
import org.jingwei.vault.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be done to a case file, each with what it needs; the glossary's verbs. The
 * rules refuse by name what the state or the actor does not allow.
 */
public sealed interface Move {

  /** Corrects what or where the matter is; null leaves as it was. */
  record Amend(
      @Nullable String category,
      @Nullable Urgency urgency,
      @Nullable Wgs84 point,
      @Nullable String division,
      @Nullable String reason)
      implements Move {}

  /**
   * Says what the matter is beside its category: a petition under 信访工作条例, which it then stays, or
   * confidential; null leaves as it was.
   */
  record Mark(@Nullable Boolean petition, @Nullable Boolean confidential, String reason)
      implements Move {}

  /** Takes the matter on (受理). */
  record Accept(@Nullable String note) implements Move {}

  /** Refuses the matter with a reason and the route where it belongs (不予受理). */
  record Decline(String reason, String route) implements Move {}

  /** The reporter does not agree with the refusal; of a petition, with its outcome (复查, 复核). */
  record AskReview(String reason) implements Move {}

  /** Another person decides: upheld, it stays ended; else it is told, or handled, anew. */
  record RuleReview(boolean upheld, String reason) implements Move {}

  /** A hearing in a petition's final review: the clock stands still while it lasts (听证). */
  record CallHearing(String reason, Instant until) implements Move {}

  /** The hearing is over: by itself on its date, or earlier. */
  record EndHearing(@Nullable String reason) implements Move {}

  /**
   * Who speaks for those who petition together (代表人).
   *
   * @param petitioners how many petition
   * @param reports those of the representatives
   */
  record Represent(int petitioners, List<Long> reports) implements Move {
    public Represent {
      reports = reports == null ? List.of() : List.copyOf(reports);
    }
  }

  /** The matter is the one of another case file (并单). */
  record Merge(long into, @Nullable String reason) implements Move {}

  /** The merge was wrong: everything goes back to what it was. */
  record Unmerge(String reason) implements Move {}

  /**
   * The matter is not the one of another case file, as like as they look; it is not proposed again,
   * but may still be merged.
   */
  record TellApart(long from) implements Move {}

  /** Hands the matter to a lead unit (派单), and calls co-handlers with it. */
  record Dispatch(String unit, List<String> coHandlers, @Nullable String note) implements Move {
    public Dispatch {
      coHandlers = coHandlers == null ? List.of() : List.copyOf(coHandlers);
    }
  }

  /**
   * Takes back an order that the program made, before the unit has taken it (撤回自动派单): a person
   * dispatches it.
   */
  record Recall(String reason) implements Move {}

  /** The lead confirms that it has the order (签收). */
  record Acknowledge() implements Move {}

  /** "Not ours", with a reason and, if known, whose it is (退单). */
  record Object(String reason, @Nullable String whose) implements Move {}

  /** The arbiter decides: upheld goes back to dispatch, else the order is final. */
  record RuleObjection(boolean upheld, String reason) implements Move {}

  /** Done, with what was done and evidence (办结). */
  record Resolve(String outcome, List<Long> photos) implements Move {
    public Resolve {
      photos = photos == null ? List.of() : List.copyOf(photos);
    }
  }

  /** A co-handler tells the lead what it did. */
  record ReportOutcome(long order, String outcome) implements Move {}

  /** The clock stops for a stated cause until a stated instant (挂账). */
  record Suspend(String cause, Instant until) implements Move {}

  /** The suspension ends: by itself on its date, or earlier by the unit. */
  record Resume(@Nullable String reason) implements Move {}

  /** Calls other units to help (吹哨). */
  record Whistle(List<String> units, String reason) implements Move {
    public Whistle {
      units = units == null ? List.of() : List.copyOf(units);
    }
  }

  /** Asks for more time, in the unit of the running limit (延期). */
  record AskExtension(int amount, String reason) implements Move {}

  /** Another person grants or refuses the extension. */
  record RuleExtension(boolean granted, String reason) implements Move {}

  /** The checker confirms that it is resolved, with what they saw (核查). */
  record Confirm(@Nullable String note, List<Long> photos) implements Move {
    public Confirm {
      photos = photos == null ? List.of() : List.copyOf(photos);
    }

    /** Without photos. */
    public Confirm(@Nullable String note) {
      this(note, List.of());
    }
  }

  /** The checker, the desk or a dissatisfied reporter's callback sends it back (重办). */
  record Rework(String reason, List<Long> photos) implements Move {
    public Rework {
      photos = photos == null ? List.of() : List.copyOf(photos);
    }

    /** Without photos. */
    public Rework(String reason) {
      this(reason, List.of());
    }
  }

  /** One attempt to tell a reporter how it ended, and what they said (回访). */
  record Callback(long report, Heard heard, @Nullable Integer rating, @Nullable String note)
      implements Move {}

  /** What came of a callback. */
  enum Heard {
    SATISFIED,
    UNSATISFIED,
    NOT_REACHED
  }

  /** Opened again within the window, under the same code. */
  record Reopen(String reason) implements Move {}

  /** A superior watches the case, or no longer does (督办). */
  record Supervise(boolean on, String reason) implements Move {}

  /** A unit that the matter complains of must not see it, or may again (回避). */
  record Recuse(String unit, boolean on, String reason) implements Move {}

  /** Asks for haste (催办). */
  record Urge(String reason) implements Move {}

  /**
   * A word to whoever told a report, which passes through the centre: neither side learns a number.
   *
   * @param text without the numbers that were written into it
   */
  record Write(long report, String text) implements Move {
    public Write {
      text = Redaction.redactForPublic(text).text();
    }
  }

  /** A reporter's answer to it, likewise. */
  record Reply(String text) implements Move {
    public Reply {
      text = Redaction.redactForPublic(text).text();
    }
  }

  /**
   * Sends a declined matter on to the system of those whose it is (转送).
   *
   * @param to the system's code
   * @param called its name
   */
  record Forward(String to, Words called) implements Move {}

  /**
   * What those who have it say (回音). Only the program makes this move.
   *
   * @param number under which they have it
   * @param status in their own word
   * @param ended whether they are done with it
   * @param words what they wrote, without the numbers in it; empty where nothing
   */
  record HearBack(
      String from, Words called, String number, String status, boolean ended, String words)
      implements Move {
    public HearBack {
      words = Redaction.redactForPublic(words).text();
    }
  }

  /** Nothing more is sent to them or asked of them (停止转送). */
  record CallOff(String reason) implements Move {}

  /** A clock ran out: one level up. Only the clocks themselves make this move. */
  record Escalate(String stage, int level) implements Move {}

  /** A clock will soon run out. Only the clocks themselves make this move. */
  record Warn(String stage) implements Move {}

  /**
   * Somebody outside, such as a hotline, set a deadline for the work or lifted it; the earlier of
   * it and our own holds. Only the program makes this move.
   *
   * @param source who, in a form that says the same next time
   * @param by who, in words
   * @param due null lifts it
   */
  record Bind(String source, Words by, @Nullable Instant due) implements Move {}

  /** A calendar was loaded that sets deadlines otherwise. Only the program makes this move. */
  record ReckonAgain() implements Move {}

  /** The kebab-case name under which the move stands in the history, the API and the words. */
  default String name() {
    return nameOf(getClass());
  }

  /** The name of a kind of move, as {@link #name} says it. */
  static String nameOf(Class<? extends Move> kind) {
    return MoveNames.of(kind);
  }
}
