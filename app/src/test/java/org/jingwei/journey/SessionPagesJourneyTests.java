// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.jingwei.directory.SignIns;
import org.jingwei.web.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One's own sessions, and the security administrator's pages. */
class SessionPagesJourneyTests extends CaseJourney {

  private static final Pattern FURTHER = Pattern.compile("/admin/sessions\\?after=\\d+");
  private static final Pattern TOKEN = Pattern.compile("data-token>([^<]+)<");

  @LocalServerPort int port;
  @Autowired Directory directory;
  @Autowired SignIns signIns;

  private Colleague hired(Role role) {
    return Colleague.hired(new Staff(directory, port), port, CENTRE, role, "421127");
  }

  private long id(Colleague who) {
    return directory.findPersonByLogin(who.login()).orElseThrow().id();
  }

  @Test
  void aPersonEndsAllOtherSessionsOfTheirOwn() {
    Colleague desk = hired(Role.DESK);
    Browser elsewhere = new Staff(directory, port).browserOf(desk.login());
    assertThat(desk.get("/me").body()).contains("退出其他所有登录", "来自 127.0.0.1");
    desk.submit("/me", "/me/sessions/end", Map.of());
    assertThat(elsewhere.get("/me").statusCode()).isEqualTo(401);
    assertThat(desk.get("/me").statusCode()).isEqualTo(200);
  }

  @Test
  void nobodyEndsTheSessionOfSomebodyElse() {
    Colleague desk = hired(Role.DESK);
    Colleague other = hired(Role.DESK);
    long theirs = signIns.listSessions(id(other)).getFirst().id();
    desk.submit("/me", "/me/sessions/" + theirs + "/end", Map.of());
    assertThat(other.get("/me").statusCode()).isEqualTo(200);
  }

  @Test
  void theGuardEndsOneSessionOfAnybodyAndLiftsAWait() {
    Colleague guard = hired(Role.SECURITY_ADMIN);
    Colleague desk = hired(Role.DESK);
    String page = "/admin/sessions/" + id(desk);
    long session = signIns.listSessions(id(desk)).getFirst().id();
    assertThat(guard.get(page).statusCode()).isEqualTo(200);
    guard.submit(page, page + "/" + session + "/end", Map.of());
    assertThat(desk.get("/me").statusCode()).isEqualTo(302);
    for (int i = 0; i < 6; i++) {
      new Browser(port).signIn(desk.login(), "wrong");
    }
    assertThat(guard.get(page).body()).contains("输错过多");
    guard.submit(page, page + "/unlock", Map.of());
    assertThat(guard.get(page).body()).doesNotContain("输错过多");
    assertThat(listed(guard, desk.login())).isTrue();
  }

  /** Whether a login stands on one of the list's pages. */
  private static boolean listed(Colleague guard, String login) {
    String next = "/admin/sessions";
    while (!next.isEmpty()) {
      String page = guard.get(next).body();
      if (page.contains(login)) {
        return true;
      }
      var further = FURTHER.matcher(page);
      next = further.find() ? further.group() : "";
    }
    return false;
  }

  @Test
  void aTokenIsShownOnceAndCountsUntilItIsWithdrawn() {
    Colleague guard = hired(Role.SECURITY_ADMIN);
    String name = "line-" + guard.login();
    var fields = Map.of("name", name, "channel", "LINE_12345", "roles", "CONNECTED_SYSTEM");
    assertThat(guard.submit("/admin/tokens", "/admin/tokens", fields).statusCode()).isEqualTo(302);
    var shown = TOKEN.matcher(guard.get("/admin/tokens").body());
    assertThat(shown.find()).isTrue();
    String secret = shown.group(1).strip();
    assertThat(guard.get("/admin/tokens").body()).doesNotContain(secret).contains(name);
    assertThat(signIns.findSystem(secret)).isPresent();
    var again = guard.submit("/admin/tokens", "/admin/tokens", fields);
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("id=\"name-error\"");
    guard.submit("/admin/tokens", "/admin/tokens/withdraw", Map.of("name", name));
    assertThat(signIns.findSystem(secret)).isEmpty();
  }

  @Test
  void pagesLookRight() {
    Colleague guard = hired(Role.SECURITY_ADMIN);
    Colleague desk = hired(Role.DESK);
    for (var size : Chromium.Size.values()) {
      for (var language : Chromium.Language.values()) {
        try (var visitor = Chromium.on(port, size, language)) {
          visitor.go("/help/roles");
          visitor.picture("roles-public");
          assertThat(visitor.overflow()).isZero();
          visitor.signIn(guard.login(), Staff.PASSWORD);
          for (String page :
              new String[] {
                "me", "admin/sessions", "admin/sessions/" + id(desk), "admin/tokens", "admin/roles"
              }) {
            visitor.go("/" + page);
            visitor.picture(page.replaceAll("/\\d+", "-one").replace('/', '-'));
            assertThat(visitor.overflow()).as(page + size).isZero();
          }
          assertThat(visitor.troubles()).isEmpty();
        }
      }
    }
  }
}
