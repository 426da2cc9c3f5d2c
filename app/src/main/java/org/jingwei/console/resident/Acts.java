// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.resident;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jingwei.casework.FollowUp;
import org.jingwei.casework.ReporterAct;
import org.jingwei.casework.ReporterAct.Kind;
import org.jingwei.console.kit.Field;
import org.jingwei.console.kit.Field.Option;
import org.jingwei.console.kit.Say;
import org.jingwei.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The forms of what a reporter may do, with what was typed into the one that was refused.
 *
 * @param refused the one that was sent and refused; null where none was
 * @param typed what stood in it
 * @param photos handles of those that came with it
 */
record Acts(
    @Nullable Kind refused,
    Map<String, String> typed,
    List<Refusal> refusals,
    List<String> photos) {

  static final Acts FRESH = new Acts(null, Map.of(), List.of(), List.of());

  /** The last part of an act's address. */
  static String nameOf(Kind kind) {
    return switch (kind) {
      case RATE -> "rate";
      case REOPEN -> "reopen";
      case ASK_REVIEW -> "review";
      case URGE -> "urge";
      case REPLY -> "reply";
    };
  }

  static ReporterAct read(Kind kind, Map<String, String> sent) {
    String reason = sent.getOrDefault("reason", "");
    return switch (kind) {
      case RATE ->
          new ReporterAct.Rate(
              switch (sent.getOrDefault("resolved", "")) {
                case "yes" -> true;
                case "no" -> false;
                default -> null;
              },
              rating(sent.getOrDefault("rating", "")),
              sent.getOrDefault("comment", ""));
      case REOPEN -> new ReporterAct.Reopen(reason);
      case ASK_REVIEW -> new ReporterAct.AskReview(reason);
      case URGE -> new ReporterAct.Urge(reason);
      case REPLY -> new ReporterAct.Reply(sent.getOrDefault("text", ""));
    };
  }

  private static @Nullable Integer rating(String text) {
    if (text.isBlank()) {
      return null;
    }
    try {
      return Integer.valueOf(text.strip());
    } catch (NumberFormatException notOne) {
      return 0;
    }
  }

  /** Whoever has said whether it is solved is asked for a rating last of all. */
  private static List<Kind> order(FollowUp seen) {
    return seen.asksWhetherResolved()
        ? List.of(Kind.REPLY, Kind.RATE, Kind.REOPEN, Kind.ASK_REVIEW, Kind.URGE)
        : List.of(Kind.REPLY, Kind.REOPEN, Kind.ASK_REVIEW, Kind.URGE, Kind.RATE);
  }

  List<OwnReport.Act> list(FollowUp seen, Say say) {
    List<OwnReport.Act> acts = new ArrayList<>();
    for (Kind kind : order(seen)) {
      if (seen.may(kind)) {
        String words = "act." + nameOf(kind);
        boolean only = kind == Kind.RATE && !seen.asksWhetherResolved();
        acts.add(
            new OwnReport.Act(
                nameOf(kind),
                say.it(only ? words + ".only" : words),
                say.it(words + ".more"),
                say.it(words + ".do"),
                kind == Kind.RATE ? rating(seen, say) : List.of(reason(kind, say)),
                UUID.randomUUID().toString(),
                acts.isEmpty() && kind != Kind.URGE,
                kind == Kind.REOPEN,
                kind == refused ? photos : List.of(),
                error(kind, "photos", say)));
      }
    }
    return acts;
  }

  private List<Field> rating(FollowUp seen, Say say) {
    List<Field> fields = new ArrayList<>();
    if (seen.asksWhetherResolved()) {
      fields.add(
          Field.of("resolved", Field.Kind.CHOICE, say.it("act.rate.resolved"))
              .options(
                  List.of(
                      new Option("yes", say.it("act.rate.yes")),
                      new Option("no", say.it("act.rate.no"))))
              .value(kept(Kind.RATE, "resolved"))
              .error(error(Kind.RATE, "resolved", say))
              .mustBeGiven());
    }
    Field stars =
        Field.of("rating", Field.Kind.CHOICE, say.it("act.rate.rating"))
            .options(
                IntStream.rangeClosed(1, 5)
                    .map(i -> 6 - i)
                    .mapToObj(i -> new Option(String.valueOf(i), say.it("act.rate." + i)))
                    .toList())
            .value(kept(Kind.RATE, "rating"))
            .error(error(Kind.RATE, "rating", say));
    fields.add(seen.asksWhetherResolved() ? stars : stars.mustBeGiven());
    fields.add(
        Field.of("comment", Field.Kind.LONG_TEXT, say.it("act.rate.comment"))
            .value(kept(Kind.RATE, "comment"))
            .error(error(Kind.RATE, "comment", say)));
    return fields;
  }

  private Field reason(Kind kind, Say say) {
    String name = kind == Kind.REPLY ? "text" : "reason";
    return Field.of(name, Field.Kind.LONG_TEXT, say.it("act." + nameOf(kind) + "." + name))
        .value(kept(kind, name))
        .error(error(kind, name, say))
        .mustBeGiven();
  }

  private String kept(Kind kind, String name) {
    return kind == refused ? typed.getOrDefault(name, "") : "";
  }

  private String error(Kind kind, String name, Say say) {
    return refusals.stream()
        .filter(r -> kind == refused && name.equals(r.field()))
        .map(r -> say.refusal(r) + " " + say.remedy(r))
        .findFirst()
        .orElse("");
  }
}
