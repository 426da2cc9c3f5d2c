// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import java.util.List;
import java.util.Set;

/**
 * Every page of the program, with whom it is for and an address of the sample week at which it has
 * something to show. A page that is in neither list makes {@code EveryPageJourneyTests} fail.
 */
final class PageList {

  /** Nobody is signed in. */
  static final String NOBODY = "";

  /**
   * A page.
   *
   * @param pattern the mapping it answers
   * @param who login of a sample person, or {@link #NOBODY}
   * @param address path and query; {@code {sql: …}} is what the query answers
   */
  record Visit(String pattern, String who, String address) {

    /** The name of its picture. */
    String name() {
      String path = address.replaceAll("\\{sql:.*?}", "one").replaceAll("[^a-z0-9]+", "-");
      return "page" + (path.equals("-") ? "-home" : path).replaceAll("-$", "");
    }
  }

  static final String OPEN_CASE =
      "{sql: select id from casework.case_file where state = 'ACCEPTED' order by id desc limit 1}";
  static final String DONE_CASE =
      "{sql: select id from casework.case_file where state = 'CLOSED' order by id limit 1}";
  private static final String ORDER =
      "{sql: select case_id || '/orders/' || id from casework.work_order order by id limit 1}";

  private static final String PERSON =
      "{sql: select id from directory.person where login = 'desk'}";

  static final List<Visit> PAGES =
      List.of(
          new Visit("/", NOBODY, "/"),
          new Visit("/report", NOBODY, "/report"),
          new Visit("/follow", NOBODY, "/follow"),
          new Visit("/map", NOBODY, "/map"),
          new Visit("/sheet", NOBODY, "/sheet"),
          new Visit("/sheet/{code}", NOBODY, "/sheet/421127100001"),
          new Visit("/open-data", NOBODY, "/open-data"),
          new Visit("/figures", NOBODY, "/figures"),
          new Visit("/help", NOBODY, "/help"),
          new Visit("/help/{name:[a-z0-9-]+}", NOBODY, "/help/report"),
          new Visit("/help/{name:[a-z0-9-]+}", "desk", "/help/desk"),
          new Visit("/help", "desk", "/help?q=派单"),
          new Visit("/help/roles", NOBODY, "/help/roles"),
          new Visit("/sign-in", NOBODY, "/sign-in"),
          new Visit("/ledger", NOBODY, "/ledger"),
          new Visit("/desk", "desk", "/desk"),
          new Visit("/desk", "desk", "/desk?state=to-dispatch&case=" + OPEN_CASE),
          new Visit("/desk/views", "desk", "/desk/views"),
          new Visit("/desk/new", "desk", "/desk/new"),
          new Visit("/desk/map", "desk", "/desk/map"),
          new Visit("/search", "desk", "/search"),
          new Visit("/search", "desk", "/search?q=路灯"),
          new Visit("/search", "desk", "/search?q=nothing-of-this-name"),
          new Visit("/cases/{id}", "desk", "/cases/" + OPEN_CASE),
          new Visit("/cases/{id}", "desk", "/cases/" + DONE_CASE),
          new Visit("/cases/{id}/print", "desk", "/cases/" + DONE_CASE + "/print"),
          new Visit("/cases/{id}/orders/{order}/print", "desk", "/cases/" + ORDER + "/print"),
          new Visit("/topics", "desk", "/topics"),
          new Visit("/me/notices", "desk", "/me/notices"),
          new Visit("/me", "desk", "/me"),
          new Visit("/me/second-step", "desk", "/me/second-step"),
          new Visit("/field", "grid", "/field"),
          new Visit("/unit", "municipal", "/unit"),
          new Visit("/check", "checker", "/check"),
          new Visit("/callback", "callback", "/callback"),
          new Visit("/decide", "arbiter", "/decide"),
          new Visit("/board", "leader", "/board"),
          new Visit("/board", "leader", "/board?days=7&against=before"),
          new Visit("/board/behind", "leader", "/board/behind?of=on-time"),
          new Visit("/board/behind", "leader", "/board/behind?of=open"),
          new Visit(
              "/board/behind", "leader", "/board/behind?of=reopen&from=2020-01-01&to=2020-02-01"),
          new Visit("/board/sheet", "leader", "/board/sheet"),
          new Visit("/board/wall", "leader", "/board/wall"),
          new Visit("/forecast", "leader", "/forecast"),
          new Visit("/cases/{id}/holds", "leader", "/cases/" + DONE_CASE + "/holds"),
          new Visit("/admin/understanding", "leader", "/admin/understanding"),
          new Visit("/admin/understanding/places", "leader", "/admin/understanding/places"),
          new Visit("/admin/understanding/doubts", "leader", "/admin/understanding/doubts"),
          new Visit("/admin/understanding/models", "leader", "/admin/understanding/models"),
          new Visit("/admin/understanding/dispatch", "leader", "/admin/understanding/dispatch"),
          new Visit("/admin/understanding/names", "leader", "/admin/understanding/names"),
          new Visit("/audit", "auditor", "/audit"),
          new Visit("/audit/{code:person|matter|kind}", "auditor", "/audit/kind"),
          new Visit("/admin", "sysadmin", "/admin"),
          new Visit("/admin/roles", "sysadmin", "/admin/roles"),
          new Visit("/admin/packs", "sysadmin", "/admin/packs"),
          new Visit("/admin/packs/calendar", "sysadmin", "/admin/packs/calendar"),
          new Visit("/admin/packs/changes", "sysadmin", "/admin/packs/changes"),
          new Visit("/admin/packs/connections", "sysadmin", "/admin/packs/connections"),
          new Visit("/admin/packs/table/{name}", "sysadmin", "/admin/packs/table/categories"),
          new Visit("/admin/packs/versions", "sysadmin", "/admin/packs/versions"),
          new Visit("/admin/people", "sysadmin", "/admin/people"),
          new Visit("/admin/people/{id}", "sysadmin", "/admin/people/" + PERSON),
          new Visit(
              "/admin/people/{id}/changes", "sysadmin", "/admin/people/" + PERSON + "/changes"),
          new Visit("/admin/people/file", "sysadmin", "/admin/people/file"),
          new Visit("/admin/retention", "sysadmin", "/admin/retention"),
          new Visit("/admin/outbox", "sysadmin", "/admin/outbox"),
          new Visit("/admin/exchange", "sysadmin", "/admin/exchange"),
          new Visit("/admin/exchange/differences", "sysadmin", "/admin/exchange/differences"),
          new Visit("/admin/exchange/letters/{way}", "sysadmin", "/admin/exchange/letters/out"),
          new Visit("/admin/forwarded", "sysadmin", "/admin/forwarded"),
          new Visit("/admin/tokens", "security", "/admin/tokens"),
          new Visit("/admin/webhooks", "security", "/admin/webhooks"),
          new Visit("/admin/open311", "security", "/admin/open311"),
          new Visit("/admin/sessions", "security", "/admin/sessions"),
          new Visit("/admin/sessions/{id}", "security", "/admin/sessions/" + PERSON));

  /** Parts of pages, files and steps that others' journeys walk through with something to show. */
  static final Set<String> OTHERS =
      Set.of(
          // parts of pages
          "/cases/bulk",
          "/cases/units",
          "/desk/views/choices",
          "/desk/views/counts",
          "/field/me",
          "/field/tasks",
          "/field/pictures/{matter}/{photo}",
          "/find/typed",
          "/cases/{id}/pane",
          "/desk/new/category",
          "/desk/new/questions",
          "/desk/row/{id}",
          "/me/tour",
          "/live/desk",
          // files and figures for programs
          "/admin/understanding/dispatch.csv",
          "/api/v1/figures",
          "/admin/packs/draft.zip",
          "/admin/packs/changes.csv",
          "/admin/packs/versions/{number}/changes.csv",
          "/admin/people/people.{kind}",
          "/admin/packs/table/{name}/rows.csv",
          "/admin/packs/versions/{number}/pack.zip",
          "/board/heat.json",
          "/field/manifest.webmanifest",
          "/field/worker.js",
          "/open-data/fields.json",
          "/open-data/{name}.csv",
          "/open-data/{name}.geojson",
          "/open-data/{name}.json",
          "/search/matters.csv",
          "/audit/{code:person|matter|kind}.csv",
          "/board/{table:units|towns}.csv",
          "/cases/{id}/photos/{photo}",
          "/cases/{id}/voices/{voice}",
          "/desk/cases.csv",
          "/desk/map.json",
          "/forecast/coming.csv",
          "/map/open.json",
          "/me/second-step/set-up/qr.svg",
          "/topics/topics.csv",
          // steps that lead on
          "/preferences",
          // pages that only their own journeys can fill
          "/admin/exchange/letters/{way}/{id}",
          "/admin/exchange/orders",
          "/admin/webhooks/{id}",
          "/admin/packs/import/{id}",
          "/admin/packs/row/{name}",
          "/admin/packs/versions/{number}",
          "/desk/caller",
          "/desk/new/{report:\\d+}",
          "/follow/looks",
          "/ledger/sheet",
          "/me/second-step/set-up",
          "/report/sent",
          "/topics/{id}");

  private PageList() {}
}
