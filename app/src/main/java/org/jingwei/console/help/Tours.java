// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.help;

import static org.jingwei.directory.Permission.*;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Permission;

/**
 * The tours of the first day: for each kind of work, five to seven things on the page where it is
 * done. Whoever does several kinds is shown the most active one.
 */
final class Tours {

  private static final String LIST = "main table tbody tr, main .empty-state";
  private static final String BELL = ".bell";
  private static final String FIND = ".find";
  private static final String KEYS = ".palette-open";
  private static final String HELP = ".help-switch, details.me summary";

  private final Map<Permission, String> names = new LinkedHashMap<>();
  private final Map<String, List<TourStep>> steps = new LinkedHashMap<>();

  Tours() {
    put(
        ACCEPT,
        "desk",
        "/desk",
        "#desk-tabs",
        "desk-tabs",
        "#pane-queue [data-href]",
        "desk-queue",
        ".suggestions, #pane-matter",
        "desk-matter",
        "[data-next]",
        "desk-next",
        "a[data-key=t]",
        "desk-call",
        KEYS,
        "keys",
        HELP,
        "help");
    shows(HANDLE, "unit", "/unit");
    shows(CHECK, "check", "/check");
    shows(CALL_BACK, "callback", "/callback");
    shows(ARBITRATE, "decide", "/decide");
    put(
        READ_LEDGER,
        "audit",
        "/audit",
        "main .tabs",
        "audit-ways",
        LIST,
        "audit-list",
        "[aria-labelledby=limits]",
        "audit-limits",
        BELL,
        "bell",
        HELP,
        "help");
    put(
        READ_FIGURES,
        "board",
        "/board",
        ".board-spans",
        "board-spans",
        ".figures a",
        "board-figures",
        "a[href='/board/wall']",
        "board-wall",
        BELL,
        "bell",
        KEYS,
        "keys",
        HELP,
        "help");
    put(
        TAKE_REPORT,
        "grid",
        "/desk/new",
        "main textarea",
        "grid-what",
        ".place-words",
        "grid-where",
        ".rail a[href='/field']",
        "grid-field",
        BELL,
        "bell",
        HELP,
        "help");
    put(
        MANAGE_PEOPLE,
        "people",
        "/admin/people",
        ".adder",
        "people-add",
        LIST,
        "people-list",
        ".rail a[href='/admin/packs']",
        "people-packs",
        ".rail a[href='/admin/outbox']",
        "people-outbox",
        HELP,
        "help");
    put(
        MANAGE_SESSIONS,
        "security",
        "/admin/sessions",
        LIST,
        "security-list",
        ".rail a[href='/admin/tokens']",
        "security-tokens",
        ".rail a[href='/admin/webhooks']",
        "security-webhooks",
        "details.me summary",
        "security-me",
        HELP,
        "help");
  }

  private void shows(Permission needs, String name, String page) {
    put(
        needs,
        name,
        page,
        "main .tabs, main .lists h2, main h1",
        name + "-tabs",
        LIST,
        name + "-list",
        BELL,
        "bell",
        FIND,
        "find",
        KEYS,
        "keys",
        HELP,
        "help");
  }

  /** What a tour points at and the words for it, in turns; before them the offer itself. */
  private void put(Permission needs, String name, String page, String... points) {
    List<TourStep> told = new java.util.ArrayList<>(List.of(new TourStep(page, "", "offer")));
    for (int i = 0; i < points.length; i += 2) {
      told.add(new TourStep(page, points[i], points[i + 1]));
    }
    names.put(needs, name);
    steps.put(name, List.copyOf(told));
  }

  /** The tour for what the actor does. */
  Optional<String> findFor(Actor actor) {
    return names.entrySet().stream()
        .filter(tour -> actor.mayAnywhere(tour.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** The offer and the steps of a tour; none where there is no such tour. */
  List<TourStep> listSteps(String name) {
    return steps.getOrDefault(name, List.of());
  }

  /** The names of all tours. */
  List<String> listNames() {
    return List.copyOf(steps.keySet());
  }
}
