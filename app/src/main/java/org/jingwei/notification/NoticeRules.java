// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import java.util.ArrayList;
import java.util.List;
import org.jingwei.casework.CaseEvent;
import org.jingwei.casework.CaseState;
import org.jingwei.deadline.EscalationLevel;
import org.jingwei.directory.Role;
import org.jingwei.shared.DivisionCode;
import org.jspecify.annotations.Nullable;

/** Who is told what by an event. */
final class NoticeRules {

  /** One kind of notice and the names under which it is kept. */
  record Told(NoticeKind kind, List<String> recipients) {}

  private NoticeRules() {}

  static List<Told> of(CaseEvent e) {
    return switch (e.move()) {
      case "dispatch" -> dispatched(e);
      case "whistle" -> units(NoticeKind.CALLED, e.detail().get("units"));
      case "warn" -> told(NoticeKind.REMINDER, holder(e));
      case "escalate" -> broken(e);
      case "urge" -> told(NoticeKind.URGED, leadOr(e, Role.DESK));
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

  /** Whoever holds the clock, and the leaders of the level that it was brought before. */
  private static List<Told> broken(CaseEvent e) {
    List<String> all = new ArrayList<>(holder(e));
    all.addAll(leaders(e));
    return told(NoticeKind.BREACH, all);
  }

  private static List<String> leaders(CaseEvent e) {
    if (!(e.detail().get("level") instanceof Number level)) {
      return List.of();
    }
    DivisionCode place = place(e);
    int digits =
        switch (EscalationLevel.values()[level.intValue()]) {
          case CELL, VILLAGE -> 12;
          case TOWN -> 9;
          case COUNTY, CITY -> 6;
        };
    String code = place.value().substring(0, Math.min(digits, place.value().length()));
    return List.of(Role.LEADER + "@" + code);
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

  private static DivisionCode place(CaseEvent e) {
    return e.detail().get("place") instanceof String place
        ? new DivisionCode(place)
        : DivisionCode.of(e.county());
  }

  private static List<Told> told(NoticeKind kind, List<String> recipients) {
    List<String> each = recipients.stream().distinct().toList();
    return each.isEmpty() ? List.of() : List.of(new Told(kind, each));
  }
}
