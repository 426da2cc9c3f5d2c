// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingwei.casework.Cases;
import org.jingwei.casework.Opening;
import org.jingwei.casework.Who;
import org.jingwei.casework.WorkOrder;
import org.jingwei.console.kit.Names;
import org.jingwei.report.Report;
import org.jingwei.shared.Refusal;
import org.springframework.stereotype.Component;

/** Makes of each move that the reader may make now a form, with what was typed before in it. */
@Component
final class Deeds {

  /** These lead the matter on; the others can be done besides. */
  private static final Set<String> LEADING =
      Set.of(
          "unmerge",
          "rule-objection",
          "rule-extension",
          "end-hearing",
          "rule-review",
          "accept",
          "dispatch",
          "acknowledge",
          "report-outcome",
          "resume",
          "resolve",
          "confirm",
          "callback",
          "merge",
          "rework",
          "decline",
          "amend",
          "object");

  /** Never put forward, even where nothing else leads on: they are the exception. */
  private static final Set<String> NEVER_FIRST =
      Set.of("merge", "rework", "decline", "amend", "object");

  private final Cases cases;
  private final DeedFields fields;
  private final DeedParts parts;
  private final Names names;

  Deeds(Cases cases, DeedFields fields, DeedParts parts, Names names) {
    this.cases = cases;
    this.fields = fields;
    this.parts = parts;
    this.names = names;
  }

  List<Deed> list(Reading at) {
    List<Deed> deeds = new ArrayList<>();
    for (Opening opening : cases.listOpenings(at.dossier(), new Who.Staff(at.actor()))) {
      switch (opening.move()) {
        case "forward", "call-off" -> {} // done from the panel that shows who has it
        case "callback" -> callbacks(at, opening, deeds);
        case "write" -> letters(at, opening, deeds);
        case "report-outcome" -> outcomes(at, opening, deeds);
        case "supervise" ->
            deeds.add(deed(at, opening, "", hidden("on", !at.file().supervised()), deeds));
        case "recuse" -> recusals(at, opening, deeds);
        default -> deeds.add(deed(at, opening, "", Map.of(), deeds));
      }
    }
    return deeds;
  }

  static boolean leads(Deed deed) {
    return LEADING.contains(deed.move());
  }

  private static Map<String, String> hidden(String name, Object value) {
    return Map.of(name, value.toString());
  }

  private void callbacks(Reading at, Opening opening, List<Deed> deeds) {
    int number = 0;
    for (Report report : at.dossier().reports()) {
      number++;
      if (report.reporter() != null && !report.answer().settled()) {
        String whose = at.say().it("matter.reporter", number);
        deeds.add(deed(at, opening, whose, hidden("report", report.id()), deeds));
      }
    }
  }

  /** To each who told of it, also to those without a number: they read it on their page. */
  private void letters(Reading at, Opening opening, List<Deed> deeds) {
    int number = 0;
    for (Report report : at.dossier().reports()) {
      String whose = at.say().it("matter.reporter", ++number);
      deeds.add(deed(at, opening, whose, hidden("report", report.id()), deeds));
    }
  }

  /** To name a unit, and to lift each recusal that stands. */
  private void recusals(Reading at, Opening opening, List<Deed> deeds) {
    deeds.add(deed(at, opening, "", hidden("on", true), deeds));
    for (String unit : at.file().recused()) {
      String name = names.unit(at.county(), unit, at.say());
      deeds.add(deed(at, opening, name, Map.of("on", "false", "unit", unit), deeds));
    }
  }

  private void outcomes(Reading at, Opening opening, List<Deed> deeds) {
    for (WorkOrder order : at.dossier().orders()) {
      boolean own = !order.lead() && at.actor().actsFor(order.unit());
      if (own && order.endedAt() == null) {
        deeds.add(deed(at, opening, "", hidden("order", order.id()), deeds));
      }
    }
  }

  private Deed deed(
      Reading at, Opening opening, String whose, Map<String, String> hidden, List<Deed> before) {
    String move = opening.move();
    boolean tried =
        at.typed().isFor(move)
            && hidden.entrySet().stream()
                .allMatch(e -> e.getValue().equals(at.typed().value(move, e.getKey())));
    String form = form(move, hidden);
    boolean first =
        before.isEmpty()
            && opening.obstacle() == null
            && LEADING.contains(move)
            && !NEVER_FIRST.contains(move);
    return new Deed(
        move,
        "/cases/" + at.file().id() + "/moves/" + move,
        label(at, move, whose),
        at.say().it("matter.do." + move + ".more"),
        icon(move),
        key(move),
        first,
        tried || first && OPEN_AT_ONCE.contains(move),
        opening.findObstacle().map(o -> at.say().refusal(o)).orElse(""),
        tried ? errorBesideNoField(at, move) : "",
        fields.of(at, tried, move, form),
        withHidden(hidden),
        hidden.containsKey("unit") || opening.obstacle() != null
            ? Deed.Parts.NONE
            : parts.of(at, move));
  }

  /** The form of the likely move stands open where it asks for something each time. */
  private static final Set<String> OPEN_AT_ONCE = Set.of("dispatch", "resolve", "callback");

  private static Map<String, String> withHidden(Map<String, String> hidden) {
    return new HashMap<>(hidden);
  }

  private static String form(String move, Map<String, String> hidden) {
    String told = hidden.getOrDefault("report", hidden.getOrDefault("unit", ""));
    return move + told;
  }

  private static String label(Reading at, String move, String whose) {
    if (move.equals("supervise") && at.file().supervised()) {
      return at.say().it("matter.do.supervise.off");
    }
    boolean lift = move.equals("recuse") && !whose.isEmpty();
    return at.say().it("matter.do." + move + (lift ? ".off" : ""), whose);
  }

  private String errorBesideNoField(Reading at, String move) {
    Set<String> shown = fields.names(move);
    return at.typed().refusals().stream()
        .filter(r -> r.kind() != Refusal.Kind.CONFLICT)
        .filter(r -> r.field() == null || !shown.contains(r.field()))
        .map(r -> at.say().refusal(r) + " " + at.say().remedy(r))
        .findFirst()
        .orElse("");
  }

  private static String key(String move) {
    return switch (move) {
      case "accept", "acknowledge" -> "a";
      case "dispatch" -> "d";
      case "merge" -> "m";
      case "unmerge" -> "u";
      default -> "";
    };
  }

  private static String icon(String move) {
    return Signs.of(move).icon();
  }
}
