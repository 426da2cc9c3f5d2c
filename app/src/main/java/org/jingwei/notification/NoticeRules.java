// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingwei.casework.CaseEvent;
import org.jingwei.casework.CaseState;
import org.jingwei.deadline.EscalationLevel;
import org.jingwei.directory.Area;
import org.jingwei.directory.Role;
import org.jingwei.shared.DivisionCode;
import org.jspecify.annotations.Nullable;

/** Who is told what by an event, and what of earlier notices nobody need act on any more by it. */
final class NoticeRules {

  /** One kind of notice and the names under which it is kept. */
  record Told(NoticeKind kind, List<String> recipients) {}

  /**
   * Notices of a matter that an event settles.
   *
   * @param kinds by kind
   * @param stages reminders and breaches of these stages too
   * @param recipient only under this name; null for all
   */
  record Settled(Set<NoticeKind> kinds, Collection<String> stages, @Nullable String recipient) {}

  /** What stays to be done, or known, while the matter is with its units. */
  private static final Set<NoticeKind> WHILE_HANDLED =
      EnumSet.of(NoticeKind.CALLED, NoticeKind.EXTENSION, NoticeKind.SUPERVISED);

  private static final Set<String> OF_UNITS = Set.of("acknowledge", "resolve");

  private static final Set<NoticeKind> OF_CLOCKS =
      EnumSet.of(NoticeKind.REMINDER, NoticeKind.BREACH);

  private static final Set<CaseState> HANDLED =
      EnumSet.of(CaseState.DISPATCHED, CaseState.OBJECTED, CaseState.HANDLING, CaseState.SUSPENDED);

  private NoticeRules() {}

  static Settled settledBy(CaseEvent e) {
    Set<NoticeKind> kinds = EnumSet.noneOf(NoticeKind.class);
    boolean moved = e.from() != e.to();
    if (moved) {
      kinds.addAll(EnumSet.allOf(NoticeKind.class));
      kinds.removeAll(OF_CLOCKS);
      if (HANDLED.contains(e.to())) {
        kinds.removeAll(WHILE_HANDLED);
      }
    }
    switch (e.move()) {
      case "rule-extension" -> kinds.add(NoticeKind.EXTENSION);
      case "rule-review" -> kinds.add(NoticeKind.REVIEW);
      case "supervise" -> kinds.add(NoticeKind.SUPERVISED);
      case "write" -> kinds.add(NoticeKind.REPLIED);
      default -> {}
    }
    if (e.move().equals("report-outcome")) {
      return new Settled(EnumSet.of(NoticeKind.CALLED), List.of(), Recipients.ofUnit(e.unit()));
    }
    return new Settled(kinds, e.move().equals("escalate") ? stage(e) : stopped(e), null);
  }

  /** A deadline broken one level further up: who is told anew need not be told of before. */
  private static Collection<String> stage(CaseEvent e) {
    return List.of(String.valueOf(e.detail().get("stage")));
  }

  private static Collection<String> stopped(CaseEvent e) {
    return e.detail().get("stopped") instanceof Map<?, ?> clocks
        ? clocks.keySet().stream().map(String::valueOf).toList()
        : List.of();
  }

  static List<Told> of(CaseEvent e) {
    return switch (e.move()) {
      case "dispatch" -> dispatched(e);
      case "whistle" -> units(NoticeKind.CALLED, e.detail().get("units"));
      case "warn" -> told(NoticeKind.REMINDER, holder(e));
      case "escalate" -> broken(e);
      case "urge" -> told(NoticeKind.URGED, leadOr(e, Role.DESK));
      case "reply" -> told(NoticeKind.REPLIED, leadOr(e, Role.DESK));
      case "supervise" ->
          Boolean.TRUE.equals(e.detail().get("on"))
              ? told(NoticeKind.SUPERVISED, leadOr(e, Role.DESK))
              : List.of();
      case "object" -> told(NoticeKind.OBJECTION, role(e, Role.ARBITER));
      case "rule-objection" -> objectionDecided(e);
      case "ask-extension" -> told(NoticeKind.EXTENSION, role(e, Role.ARBITER));
      case "rule-extension" -> told(NoticeKind.EXTENSION_DECIDED, lead(e));
      case "resolve" -> told(NoticeKind.CHECK_DUE, role(e, Role.CHECKER));
      case "rework" -> told(NoticeKind.REWORK, lead(e));
      case "confirm" ->
          e.to() == CaseState.CHECKED
              ? told(NoticeKind.CALLBACK_DUE, role(e, Role.CALLBACK))
              : List.of();
      case "reopen" -> told(NoticeKind.TO_DISPATCH, role(e, Role.DESK));
      case "ask-review" -> told(NoticeKind.REVIEW, role(e, Role.LEADER));
      default -> List.of();
    };
  }

  private static List<Told> dispatched(CaseEvent e) {
    List<Told> all = new ArrayList<>(told(NoticeKind.ORDER, lead(e)));
    all.addAll(units(NoticeKind.CALLED, e.detail().get("coHandlers")));
    return all;
  }

  private static List<Told> units(NoticeKind kind, @Nullable Object codes) {
    return codes instanceof List<?> list
        ? told(kind, list.stream().map(code -> Recipients.ofUnit(String.valueOf(code))).toList())
        : List.of();
  }

  private static List<Told> objectionDecided(CaseEvent e) {
    List<Told> all = new ArrayList<>(told(NoticeKind.OBJECTION_DECIDED, lead(e)));
    if (e.to() == CaseState.ACCEPTED) {
      all.addAll(told(NoticeKind.TO_DISPATCH, role(e, Role.DESK)));
    }
    return all;
  }

  /**
   * Whoever holds the clock; and where it is a unit's, the leaders of the level that it was brought
   * before, who can watch over the unit. The centre's own steps they see on the board.
   */
  private static List<Told> broken(CaseEvent e) {
    List<String> all = new ArrayList<>(holder(e));
    if (OF_UNITS.contains(String.valueOf(e.detail().get("stage")))) {
      all.addAll(leaders(e));
    }
    return told(NoticeKind.BREACH, all);
  }

  private static List<String> leaders(CaseEvent e) {
    if (!(e.detail().get("level") instanceof Number level)) {
      return List.of();
    }
    Area place = place(e);
    EscalationLevel reached = EscalationLevel.values()[level.intValue()];
    String division = place.division().value();
    int digits =
        switch (reached) {
          case CELL, VILLAGE -> 12;
          case TOWN -> 9;
          case COUNTY, CITY -> 6;
        };
    String around = Role.LEADER + "@" + division.substring(0, Math.min(digits, division.length()));
    return reached == EscalationLevel.CELL && place.cell() != null
        ? List.of(Role.LEADER + "@" + place, around)
        : List.of(around);
  }

  private static List<String> holder(CaseEvent e) {
    return switch (String.valueOf(e.detail().get("stage"))) {
      case "acknowledge", "resolve" -> leadOr(e, Role.DESK);
      case "check" -> role(e, Role.CHECKER);
      case "callback" -> role(e, Role.CALLBACK);
      case "arbitrate" -> role(e, e.to() == CaseState.DECLINED ? Role.LEADER : Role.ARBITER);
      default -> role(e, Role.DESK);
    };
  }

  private static List<String> leadOr(CaseEvent e, Role otherwise) {
    List<String> lead = lead(e);
    return lead.isEmpty() ? role(e, otherwise) : lead;
  }

  private static List<String> lead(CaseEvent e) {
    return e.detail().get("lead") instanceof String unit
        ? List.of(Recipients.ofUnit(unit))
        : List.of();
  }

  private static List<String> role(CaseEvent e, Role role) {
    return Recipients.ofRole(role, place(e));
  }

  private static Area place(CaseEvent e) {
    if (!(e.detail().get("place") instanceof String place)) {
      return Area.of(e.county());
    }
    var division = new DivisionCode(place);
    return e.detail().get("cell") instanceof String cell
        ? new Area(division, cell)
        : Area.of(division);
  }

  private static List<Told> told(NoticeKind kind, List<String> recipients) {
    List<String> each = recipients.stream().distinct().toList();
    return each.isEmpty() ? List.of() : List.of(new Told(kind, each));
  }
}
