// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.help;

import static org.jingwei.console.help.Group.*;
import static org.jingwei.directory.Permission.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jingwei.directory.Permission;

/**
 * The one table of chapters: for which pages each is, who reads it, what stands beside it. Who
 * reads a chapter is who may open its pages, as the entrance has it; a journey holds the two
 * together.
 */
final class Contents {

  /** The first page of residents, which no other address begins with. */
  private static final String HOME = "/";

  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Entry> byName;

  Contents() {
    forResidents();
    forTheDesk();
    forDeciding();
    forEverybodyHere();
    forAdministrators();
    this.byName = entries.stream().collect(Collectors.toMap(Entry::name, Function.identity()));
  }

  private void forResidents() {
    open("report", List.of("/report"), "follow", "rights", "elder");
    open("follow", List.of("/follow"), "report", "rights");
    open("rights", List.of("/follow/looks"), "follow", "proof");
    open("elder", List.of(HOME), "report", "follow");
    open("map", List.of("/map"), "figures", "report");
    open("figures", List.of("/figures", "/open-data"), "map", "proof");
    open("sheet", List.of("/sheet"), "report", "elder");
    open("proof", List.of("/ledger"), "rights", "figures");
  }

  private void forTheDesk() {
    put(DESK, "desk", of(READ_CASES, TAKE_REPORT), List.of("/desk"), "matter", "call", "keys");
    put(DESK, "call", of(TAKE_REPORT), List.of("/desk/new", "/desk/caller"), "desk", "search");
    put(DESK, "desk-map", of(READ_CASES, TAKE_REPORT), List.of("/desk/map"), "desk", "matter");
    put(
        DESK,
        "matter",
        of(READ_CASES, READ_OWN_ORDERS),
        List.of("/cases"),
        "deadlines",
        "desk",
        "unit");
    put(DESK, "deadlines", Set.of(), List.of(), "matter", "decide");
    put(DESK, "search", of(READ_CASES, READ_OWN_ORDERS), List.of("/search"), "desk", "keys");
    put(OUTSIDE, "unit", of(READ_OWN_ORDERS), List.of("/unit"), "matter", "deadlines");
    put(OUTSIDE, "check", of(CHECK), List.of("/check"), "matter", "callback");
    put(OUTSIDE, "callback", of(CALL_BACK), List.of("/callback"), "matter", "check");
    put(OUTSIDE, "field", of(TAKE_REPORT), List.of("/field"), "call", "me");
  }

  private void forDeciding() {
    put(
        DECIDING,
        "decide",
        of(ARBITRATE, APPROVE_EXTENSION, REVIEW_DECLINE),
        List.of("/decide"),
        "matter",
        "deadlines");
    put(DECIDING, "board", of(READ_FIGURES), List.of("/board"), "forecast", "topics");
    put(DECIDING, "forecast", of(READ_FIGURES), List.of("/forecast"), "board", "topics");
    put(DECIDING, "topics", of(READ_CASES), List.of("/topics"), "board", "desk");
    put(
        DECIDING,
        "understanding",
        of(READ_FIGURES),
        List.of("/admin/understanding"),
        "dispatching",
        "board");
    put(
        DECIDING,
        "dispatching",
        of(READ_FIGURES),
        List.of("/admin/understanding/dispatch"),
        "understanding",
        "matter");
    put(DECIDING, "holds", of(HOLD), List.of(), "matter", "retention");
  }

  private void forEverybodyHere() {
    entries.add(
        new Entry(
            "sign-in", EVERYBODY, true, Set.of(), List.of("/sign-in"), List.of("me", "report")));
    put(EVERYBODY, "me", Set.of(), List.of("/me"), "sign-in", "notices");
    put(EVERYBODY, "notices", Set.of(), List.of("/me/notices"), "me", "keys");
    put(EVERYBODY, "keys", Set.of(), List.of("/gallery"), "search", "me");
  }

  private void forAdministrators() {
    put(RULES, "packs", of(LOAD_PACK), List.of("/admin/packs"), "versions", "calendar");
    put(RULES, "versions", of(LOAD_PACK), List.of("/admin/packs/versions"), "packs", "calendar");
    put(RULES, "calendar", of(LOAD_PACK), List.of("/admin/packs/calendar"), "packs", "versions");
    put(
        CONNECTIONS,
        "connections",
        of(LOAD_PACK),
        List.of("/admin/packs/connections"),
        "exchange",
        "forwarding");
    put(
        PEOPLE,
        "roles",
        of(MANAGE_PEOPLE, LOAD_PACK, MANAGE_SESSIONS, MANAGE_TOKENS, READ_LEDGER),
        List.of("/admin"),
        "people",
        "sessions");
    put(PEOPLE, "people", of(MANAGE_PEOPLE), List.of("/admin/people"), "roles", "me");
    put(PEOPLE, "sessions", of(MANAGE_SESSIONS), List.of("/admin/sessions"), "me", "tokens");
    put(PEOPLE, "audit", of(READ_LEDGER), List.of("/audit"), "proof", "retention");
    put(RULES, "retention", of(READ_RETENTION), List.of("/admin/retention"), "holds", "rights");
    put(CONNECTIONS, "outbox", of(MANAGE_MESSAGES), List.of("/admin/outbox"), "packs", "exchange");
    put(
        CONNECTIONS,
        "exchange",
        of(MANAGE_EXCHANGE),
        List.of("/admin/exchange"),
        "connections",
        "forwarding");
    put(
        CONNECTIONS,
        "forwarding",
        of(MANAGE_EXCHANGE),
        List.of("/admin/forwarded"),
        "exchange",
        "connections");
    put(CONNECTIONS, "tokens", of(MANAGE_TOKENS), List.of("/admin/tokens"), "webhooks", "open311");
    put(
        CONNECTIONS,
        "webhooks",
        of(MANAGE_TOKENS),
        List.of("/admin/webhooks"),
        "tokens",
        "open311");
    put(CONNECTIONS, "open311", of(MANAGE_TOKENS), List.of("/admin/open311"), "tokens", "webhooks");
  }

  private static Set<Permission> of(Permission first, Permission... rest) {
    return java.util.EnumSet.of(first, rest);
  }

  private void open(String name, List<String> pages, String... beside) {
    entries.add(new Entry(name, RESIDENTS, true, Set.of(), pages, List.of(beside)));
  }

  private void put(
      Group group, String name, Set<Permission> needs, List<String> pages, String... beside) {
    entries.add(new Entry(name, group, false, needs, pages, List.of(beside)));
  }

  List<Entry> all() {
    return List.copyOf(entries);
  }

  Optional<Entry> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The chapter for an address without its query. */
  Optional<Entry> findFor(String path) {
    return entries.stream()
        .flatMap(entry -> entry.pages().stream().map(page -> Map.entry(page, entry)))
        .filter(page -> begins(path, page.getKey()))
        .max(Comparator.comparingInt(page -> page.getKey().length()))
        .map(Map.Entry::getValue);
  }

  private static boolean begins(String path, String page) {
    return path.equals(page) || !page.equals(HOME) && path.startsWith(page + "/");
  }
}
