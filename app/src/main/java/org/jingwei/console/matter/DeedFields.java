// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.Move;
import org.jingwei.console.kit.Field;
import org.jingwei.console.kit.Field.Kind;
import org.jingwei.console.kit.Say;
import org.jingwei.deadline.Urgency;
import org.jingwei.report.Report;
import org.springframework.stereotype.Component;

/** The plain fields of each move's form. */
@Component
final class DeedFields {

  /** One field of a form; a choice has its options in the words, numbered from 1. */
  private record Ask(String name, Kind kind, boolean required) {}

  private static final Map<String, List<Ask>> FORMS =
      Map.ofEntries(
          Map.entry(
              "decline",
              List.of(
                  may("reason-ready", Kind.LIST),
                  may("reason", Kind.LONG_TEXT),
                  may("route-ready", Kind.LIST),
                  may("route", Kind.TEXT))),
          Map.entry("amend", List.of(may("urgency", Kind.CHOICE), may("reason", Kind.TEXT))),
          Map.entry(
              "mark",
              List.of(
                  may("petition", Kind.CHOICE),
                  may("confidential", Kind.CHOICE),
                  must("reason", Kind.TEXT))),
          Map.entry("dispatch", List.of(may("note", Kind.TEXT))),
          Map.entry("merge", List.of(must("into", Kind.TEXT), may("reason", Kind.TEXT))),
          Map.entry("unmerge", List.of(must("reason", Kind.TEXT))),
          Map.entry("recall", List.of(must("reason", Kind.TEXT))),
          Map.entry("object", List.of(must("reason", Kind.LONG_TEXT))),
          Map.entry("rule-objection", ruling("upheld")),
          Map.entry("rule-extension", ruling("granted")),
          Map.entry("rule-review", ruling("upheld")),
          Map.entry(
              "call-hearing", List.of(must("reason", Kind.LONG_TEXT), must("until", Kind.DATE))),
          Map.entry("end-hearing", List.of(may("reason", Kind.TEXT))),
          Map.entry(
              "represent",
              List.of(must("petitioners", Kind.NUMBER), must("reports", Kind.CHOICES))),
          Map.entry("whistle", List.of(must("reason", Kind.LONG_TEXT))),
          Map.entry("resolve", List.of(must("outcome", Kind.LONG_TEXT))),
          Map.entry("report-outcome", List.of(must("outcome", Kind.LONG_TEXT))),
          Map.entry(
              "suspend",
              List.of(
                  may("cause-ready", Kind.LIST),
                  may("cause", Kind.TEXT),
                  must("until", Kind.DATE))),
          Map.entry("resume", List.of(may("reason", Kind.TEXT))),
          Map.entry(
              "ask-extension",
              List.of(must("amount", Kind.NUMBER), must("reason", Kind.LONG_TEXT))),
          Map.entry("confirm", List.of(may("note", Kind.LONG_TEXT))),
          Map.entry("rework", List.of(must("reason", Kind.LONG_TEXT))),
          Map.entry(
              "callback",
              List.of(
                  must("heard", Kind.CHOICE),
                  may("rating", Kind.CHOICE),
                  may("note", Kind.LONG_TEXT))),
          Map.entry("reopen", List.of(must("reason", Kind.LONG_TEXT))),
          Map.entry("supervise", List.of(must("reason", Kind.TEXT))),
          Map.entry("recuse", List.of(must("reason", Kind.TEXT))),
          Map.entry("write", List.of(must("text", Kind.LONG_TEXT))),
          Map.entry("urge", List.of(must("reason", Kind.TEXT))),
          Map.entry("ask-review", List.of(must("reason", Kind.LONG_TEXT))));

  /** What the parts of a form ask for: {@link DeedParts} shows what is wrong there. */
  private static final Map<String, Set<String>> PARTS =
      Map.of("amend", Set.of("category", "point", "division"));

  private static Ask must(String name, Kind kind) {
    return new Ask(name, kind, true);
  }

  private static Ask may(String name, Kind kind) {
    return new Ask(name, kind, false);
  }

  private static List<Ask> ruling(String choice) {
    return List.of(must(choice, Kind.CHOICE), must("reason", Kind.LONG_TEXT));
  }

  /** The names under which a refusal finds a place of its own in this move's form. */
  Set<String> names(String move) {
    Set<String> names =
        FORMS.getOrDefault(move, List.of()).stream().map(Ask::name).collect(Collectors.toSet());
    names.addAll(PARTS.getOrDefault(move, Set.of()));
    return names;
  }

  /**
   * @param tried whether this very form was sent and refused
   * @param form tells its fields apart from those of other forms
   */
  List<Field> of(Reading at, boolean tried, String move, String form) {
    List<Field> fields = new ArrayList<>();
    for (Ask ask : FORMS.getOrDefault(move, List.of())) {
      if (ask.name().equals("petition") && !mayBecomePetition(at.file())) {
        continue;
      }
      fields.add(field(at, tried, move, ask).within(form));
    }
    return fields;
  }

  /** A petition stays one; and it is one from the start or not at all. */
  private static boolean mayBecomePetition(CaseFile file) {
    boolean early = file.state() == CaseState.REPORTED || file.state() == CaseState.ACCEPTED;
    return early && !file.petition();
  }

  private static Field field(Reading at, boolean tried, String move, Ask ask) {
    Say say = at.say();
    String key = "matter.do." + move + "." + ask.name();
    Field field = Field.of(ask.name(), ask.kind(), say.it(key));
    if (say.has(key + ".hint")) {
      field = field.hint(say.it(key + ".hint"));
    }
    if (ask.required()) {
      field = field.mustBeGiven();
    }
    return field
        .options(ask.name().equals("reports") ? reporters(at) : options(say, key, ask))
        .value(value(at, tried, move, ask))
        .error(tried ? error(at, ask) : "");
  }

  private static String value(Reading at, boolean tried, String move, Ask ask) {
    if (tried) {
      return String.join("\n", at.typed().all(move, ask.name()));
    }
    if (move.equals("represent")) {
      return represented(at.file(), ask);
    }
    if (move.equals("unmerge")) {
      return at.say().it("matter.undo.reason");
    }
    return ask.name().equals("urgency") ? at.file().urgency().name() : "";
  }

  private static String represented(CaseFile file, Ask ask) {
    if (ask.name().equals("petitioners")) {
      return file.petitioners() == 0 ? "" : Integer.toString(file.petitioners());
    }
    return file.representatives().stream().map(String::valueOf).collect(Collectors.joining("\n"));
  }

  /** Those who left a name or a way to be reached, as the page numbers them. */
  private static List<Field.Option> reporters(Reading at) {
    List<Field.Option> options = new ArrayList<>();
    int number = 0;
    for (Report report : at.dossier().reports()) {
      number++;
      if (report.reporter() != null) {
        String told = report.code();
        options.add(
            new Field.Option(
                Long.toString(report.id()), at.say().it("matter.reporter", number), told));
      }
    }
    return options;
  }

  private static String error(Reading at, Ask ask) {
    return at.typed().refusals().stream()
        .filter(r -> ask.name().equals(r.field()))
        .map(r -> at.say().refusal(r) + " " + at.say().remedy(r))
        .findFirst()
        .orElse("");
  }

  private static List<Field.Option> options(Say say, String key, Ask ask) {
    List<Field.Option> options = new ArrayList<>();
    switch (ask.name()) {
      case "upheld", "granted" -> {
        options.add(new Field.Option("true", say.it(key + ".true"), say.it(key + ".true.more")));
        options.add(new Field.Option("false", say.it(key + ".false"), say.it(key + ".false.more")));
      }
      case "petition" -> options.add(new Field.Option("true", say.it(key + ".true")));
      case "confidential" -> {
        options.add(new Field.Option("true", say.it(key + ".true")));
        options.add(new Field.Option("false", say.it(key + ".false")));
      }
      case "heard" -> {
        for (Move.Heard heard : Move.Heard.values()) {
          options.add(new Field.Option(heard.name(), say.it("matter.heard." + heard.name())));
        }
      }
      case "urgency" -> {
        for (Urgency urgency : Urgency.values()) {
          options.add(new Field.Option(urgency.name(), say.it("urgency." + urgency.code())));
        }
      }
      case "rating" -> {
        for (int stars = 5; stars >= 1; stars--) {
          options.add(new Field.Option(Integer.toString(stars), say.it("matter.rating." + stars)));
        }
      }
      default -> {
        for (int i = 1; say.has(key + "." + i); i++) {
          options.add(new Field.Option(say.it(key + "." + i), say.it(key + "." + i)));
        }
      }
    }
    return options;
  }
}
