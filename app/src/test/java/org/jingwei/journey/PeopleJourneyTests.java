// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Origin;
import org.jingwei.directory.Role;
import org.jingwei.directory.SignIns;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator adds the people who then work. */
class PeopleJourneyTests extends CaseJourney {

  @LocalServerPort int port;
  @Autowired Directory directory;
  @Autowired SignIns signIns;

  private Colleague hired(Role role) {
    return Colleague.hired(new Staff(directory, port), port, CENTRE, role, "421127");
  }

  @Test
  void aNewPersonSignsInOnceWithThePasswordThatWasShown() {
    Colleague admin = hired(Role.SYSTEM_ADMIN);
    Map<String, String> person =
        Map.of(
            "name", "王芳",
            "login", "wangfang",
            "unit", CENTRE,
            "role", "DESK",
            "scope", "421127102");
    HttpResponse<String> added = admin.submit("/admin/people", "/admin/people", person);
    assertThat(added.statusCode()).isEqualTo(302);
    var found = directory.findPersonByLogin("wangfang").orElseThrow();
    assertThat(directory.listGrants(found.id()).getFirst().scope().value()).isEqualTo("421127102");
    HttpResponse<String> again = admin.submit("/admin/people", "/admin/people", person);
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("id=\"login-error\"", "王芳");
  }

  @Test
  void whoLeavesIsSignedOutAndCannotComeBack() {
    Colleague admin = hired(Role.SYSTEM_ADMIN);
    Colleague leaving = hired(Role.DESK);
    long id = directory.findPersonByLogin(leaving.login()).orElseThrow().id();
    admin.submit(
        "/admin/people/" + id, "/admin/people/" + id + "/active", Map.of("active", "false"));
    assertThat(signIns.listSessions(id)).isEmpty();
    assertThat(signIns.signIn(leaving.login(), Staff.PASSWORD, new Origin("127.0.0.1", "")))
        .asString()
        .contains("sign-in-wrong");
  }

  @Test
  void nobodyBecomesTwoKindsOfAdministrator() {
    Colleague admin = hired(Role.SYSTEM_ADMIN);
    Colleague guard = hired(Role.SECURITY_ADMIN);
    long id = directory.findPersonByLogin(guard.login()).orElseThrow().id();
    admin.submit(
        "/admin/people/" + id,
        "/admin/people/" + id + "/appoint",
        Map.of("role", "SYSTEM_ADMIN", "scope", "421127"));
    assertThat(directory.listGrants(id)).hasSize(1);
    assertThat(guard.get("/admin/people").statusCode()).isEqualTo(403);
    assertThat(guard.get("/admin/sessions").statusCode()).isEqualTo(200);
    assertThat(admin.get("/admin/sessions").statusCode()).isEqualTo(403);
  }

  @Test
  void anAdministratorSeesHowMessagesStandAndNoSearchThatWouldTurnThemAway() {
    Colleague admin = hired(Role.SYSTEM_ADMIN);
    assertThat(admin.get("/admin/outbox?state=sent").body())
        .contains("告知诉求人的短信和邮件")
        .doesNotContain("action=\"/search\"");
    Colleague desk = hired(Role.DESK);
    assertThat(desk.get("/me").body()).contains("action=\"/search\"");
    assertThat(desk.get("/admin/outbox").statusCode()).isEqualTo(403);
  }
}
