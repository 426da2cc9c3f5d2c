// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import static org.jingwei.directory.Permission.*;
import static org.jingwei.web.Access.PUBLIC;
import static org.jingwei.web.Access.SIGNED_IN;
import static org.jingwei.web.Access.needs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The one table of who may come in where. The first line that covers a request decides; a request
 * that no line covers is not answered. Add a line with each new path.
 */
final class AccessRules {

  private static final Set<HttpMethod> READ =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
  private static final Set<HttpMethod> SEND = Set.of(HttpMethod.POST);
  private static final Set<HttpMethod> ANY =
      Set.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.OPTIONS,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.PATCH,
          HttpMethod.DELETE);

  private final List<AccessRule> rules = new ArrayList<>();

  /** By the first segment of the path, so that a request is held against a handful of lines. */
  private final Map<String, List<AccessRule>> byFirstSegment = new HashMap<>();

  AccessRules() {
    forEverybody();
    forStaff();
    forAdministrators();
    forPrograms();
  }

  private void forEverybody() {
    put(READ, PUBLIC, "/", "/favicon.ico", "/robots.txt", "/security.txt", "/.well-known/**");
    put(ANY, PUBLIC, "/error");
    put(READ, PUBLIC, "/assets/**", "/static/**", "/preferences", "/help/**", "/problems/**");
    put(READ, PUBLIC, "/report/**", "/follow/**", "/map/**", "/figures/**", "/photos/**");
    put(READ, PUBLIC, "/sheet/**", "/open-data/**");
    put(SEND, PUBLIC, "/report/**", "/follow/**");
    put(READ, PUBLIC, "/ledger", "/ledger/sheet", "/ledger/key", "/ledger/witness/key");
    put(READ, PUBLIC, "/ledger/checkpoint", "/ledger/checkpoints/**", "/ledger/proof/**");
    put(SEND, PUBLIC, "/ledger/witness/add-checkpoint");
    put(READ, PUBLIC, "/field/worker.js", "/field/manifest.webmanifest");
    put(READ, PUBLIC, "/sign-in", "/sign-in/code", "/sign-in/sso/start", "/sign-in/sso/back");
    put(SEND, PUBLIC, "/sign-in", "/sign-in/code", "/sign-in/passkey/**");
  }

  private void forStaff() {
    put(ANY, SIGNED_IN, "/me/**", "/sign-out");
    put(ANY, needs(TAKE_REPORT), "/desk/new/**", "/field/entries");
    put(ANY, needs(TAKE_REPORT, CHECK), "/field/**");
    put(READ, needs(EXPORT), "/desk/cases.csv");
    put(ANY, needs(READ_CASES, TAKE_REPORT), "/desk/**");
    put(ANY, needs(READ_OWN_ORDERS), "/unit/**");
    put(ANY, needs(CHECK), "/check/**");
    put(ANY, needs(CALL_BACK), "/callback/**");
    put(ANY, needs(ARBITRATE, APPROVE_EXTENSION, REVIEW_DECLINE), "/decide/**");
    put(READ, needs(EXPORT), "/forecast/coming.csv");
    put(READ, needs(READ_FIGURES), "/board/**", "/forecast/**");
    put(READ, needs(EXPORT), "/topics/topics.csv");
    put(READ, needs(READ_CASES), "/topics/**");
    put(SEND, needs(ACCEPT), "/topics/**");
    put(READ, needs(EXPORT), "/search/matters.csv");
    put(ANY, needs(READ_CASES, READ_OWN_ORDERS), "/cases/**", "/search/**", "/live/**");
    put(READ, SIGNED_IN, "/gallery/**", "/find/typed");
  }

  private void forAdministrators() {
    put(ANY, needs(MANAGE_PEOPLE), "/admin/people/**", "/admin/units/**");
    put(ANY, needs(LOAD_PACK), "/admin/packs/**");
    put(ANY, needs(MANAGE_MESSAGES), "/admin/outbox/**");
    put(ANY, needs(MANAGE_EXCHANGE), "/admin/exchange/**");
    put(READ, needs(MANAGE_EXCHANGE), "/admin/forwarded");
    put(READ, needs(EXPORT), "/admin/understanding/dispatch.csv");
    put(READ, needs(READ_FIGURES), "/admin/understanding/**");
    put(SEND, needs(ACCEPT), "/admin/understanding/correct");
    put(SEND, needs(MANAGE_MODELS), "/admin/understanding/names/**");
    put(
        SEND,
        needs(MANAGE_MODELS),
        "/admin/understanding/models/choose",
        "/admin/understanding/dispatch/switch",
        "/admin/understanding/dispatch/seen");
    put(READ, needs(READ_RETENTION), "/admin/retention/**");
    put(ANY, needs(MANAGE_SESSIONS), "/admin/sessions/**");
    put(ANY, needs(MANAGE_TOKENS), "/admin/tokens/**", "/admin/webhooks/**", "/admin/open311/**");
    put(ANY, needs(READ_LEDGER), "/audit/**");
    put(
        READ,
        needs(MANAGE_PEOPLE, LOAD_PACK, MANAGE_SESSIONS, MANAGE_TOKENS, READ_LEDGER),
        "/admin",
        "/admin/roles");
  }

  private void forPrograms() {
    put(READ, PUBLIC, "/v3/api-docs/**", "/v3/api-docs.yaml");
    put(READ, PUBLIC, "/open311/v2/**");
    put(SEND, PUBLIC, "/open311/v2/requests*/**", "/open311/v2/servicerequestupdates*/**");
    put(SEND, PUBLIC, "/exchange/v1/*/messages");
    put(SEND, PUBLIC, "/api/v1/reports", "/api/v1/photos");
    put(READ, PUBLIC, "/api/v1/divisions/**", "/api/v1/places/**", "/api/v1/locate/**");
    put(READ, PUBLIC, "/api/v1/categories/**", "/api/v1/figures/**", "/api/v1/map/**");
    put(ANY, PUBLIC, "/api/v1/follow/**");
    put(SEND, needs(SEND_IN_BULK), "/api/v1/reports/bulk/**");
    put(READ, needs(READ_LEDGER), "/api/v1/ledger/**");
    put(READ, needs(READ_CASES, READ_OWN_ORDERS), "/api/v1/cases");
    put(ANY, SIGNED_IN, "/api/v1/**");
  }

  private void put(Set<HttpMethod> methods, Access access, String... patterns) {
    for (String pattern : patterns) {
      var parsed = PathPatternParser.defaultInstance.parse(pattern);
      var rule = new AccessRule(methods, parsed, access);
      rules.add(rule);
      byFirstSegment.computeIfAbsent(firstSegment(pattern), key -> new ArrayList<>()).add(rule);
    }
  }

  private static String firstSegment(String pattern) {
    int end = pattern.indexOf('/', 1);
    return end < 0 ? pattern.substring(1) : pattern.substring(1, end);
  }

  /** What is asked of a caller who comes by this path; empty where the path is not listed. */
  Optional<Access> find(HttpMethod method, PathContainer path) {
    return byFirstSegment.getOrDefault(firstSegment(path), List.of()).stream()
        .filter(rule -> rule.covers(method, path))
        .map(AccessRule::access)
        .findFirst();
  }

  // Decoded as the mapping to controllers decodes it, so that /%64esk is /desk for both.
  private static String firstSegment(PathContainer path) {
    for (var element : path.elements()) {
      if (element instanceof PathSegment segment) {
        return segment.valueToMatch();
      }
    }
    return "";
  }

  /** The whole table in its order. */
  List<AccessRule> all() {
    return List.copyOf(rules);
  }
}
