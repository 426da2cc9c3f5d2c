// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jingwei.directory.Permission.MANAGE_PEOPLE;
import static org.jingwei.directory.Permission.SEND_IN_BULK;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

class AccessRulesTests {

  private final AccessRules rules = new AccessRules();

  private @Nullable Access to(HttpMethod method, String path) {
    return rules.find(method, PathContainer.parsePath(path)).orElse(null);
  }

  @Test
  void denyWhatIsNotListed() {
    assertThat(to(HttpMethod.GET, "/nowhere")).isNull();
    assertThat(to(HttpMethod.GET, "/actuator/env")).isNull();
    assertThat(to(HttpMethod.DELETE, "/report")).isNull();
    assertThat(to(HttpMethod.TRACE, "/")).isNull();
  }

  @Test
  void letResidentsReportAndFollowWithoutAnAccount() {
    assertThat(to(HttpMethod.GET, "/")).isEqualTo(Access.PUBLIC);
    assertThat(to(HttpMethod.POST, "/report/photo")).isEqualTo(Access.PUBLIC);
    assertThat(to(HttpMethod.POST, "/api/v1/reports")).isEqualTo(Access.PUBLIC);
    assertThat(to(HttpMethod.GET, "/api/v1/reports")).isEqualTo(Access.SIGNED_IN);
    assertThat(to(HttpMethod.POST, "/api/v1/categories")).isEqualTo(Access.SIGNED_IN);
  }

  @Test
  void putTheNarrowLineBeforeTheWideOne() {
    assertThat(to(HttpMethod.POST, "/api/v1/reports/bulk")).isEqualTo(Access.needs(SEND_IN_BULK));
    assertThat(to(HttpMethod.GET, "/admin/people/1")).isEqualTo(Access.needs(MANAGE_PEOPLE));
    assertThat(to(HttpMethod.GET, "/admin/anything-new")).isNull();
  }

  @Test
  void readAnEncodedPathAsControllersDo() {
    assertThat(to(HttpMethod.GET, "/%64esk")).isEqualTo(to(HttpMethod.GET, "/desk"));
    assertThat(to(HttpMethod.GET, "/%64esk")).isNotNull();
  }

  @Test
  void comeBackOnlyToOurOwnPages() {
    assertThat(Addresses.local("/desk?state=accepted")).isPresent();
    assertThat(Addresses.local("//evil.example")).isEmpty();
    assertThat(Addresses.local("/\\evil.example")).isEmpty();
    assertThat(Addresses.local("https://evil.example")).isEmpty();
    assertThat(Addresses.local("/a\r\nSet-Cookie: x")).isEmpty();
    assertThat(Addresses.local("")).isEmpty();
  }
}
