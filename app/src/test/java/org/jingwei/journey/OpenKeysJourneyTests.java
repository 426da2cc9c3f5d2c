// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Keys of Open311 clients on their page. */
class OpenKeysJourneyTests extends Open311Journey {

  private static final String PATH = "/admin/open311";
  private static final Pattern KEY = Pattern.compile("data-token>([^<]+)<");

  @Autowired Directory directory;
  private Colleague admin;

  @BeforeEach
  void somebodyMayGiveKeys() {
    admin =
        Colleague.hired(new Staff(directory, port), port, CENTRE, Role.SECURITY_ADMIN, "421127");
  }

  private static Map<String, String> asked(String name) {
    return Map.of("name", name, "perMinute", "60", "perDay", "1000");
  }

  @Test
  void aKeyIsShownOnceCountsAndIsWithdrawn() {
    admin.submit(PATH, PATH, asked("page-client"));
    Matcher shown = KEY.matcher(admin.get(PATH).body());
    assertThat(shown.find()).isTrue();
    String secret = shown.group(1);
    assertThat(admin.get(PATH).body()).contains("page-client").doesNotContain(secret);
    assertThat(client.postForm(V2 + "requests.json", lampAt("api_key", secret)).statusCode())
        .isEqualTo(200);
    admin.submit(PATH, PATH + "/withdraw", Map.of("name", "page-client"));
    assertThat(client.postForm(V2 + "requests.json", lampAt("api_key", secret)).statusCode())
        .isEqualTo(403);
  }

  @Test
  void whatIsWrongIsSaidBesideItsField() {
    var answer = admin.submit(PATH, PATH, asked("Not A Name"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Not A Name");
    var none = admin.submit(PATH, PATH, Map.of("name", "x1", "perMinute", "many", "perDay", "1"));
    assertThat(none.statusCode()).isEqualTo(422);
  }
}
