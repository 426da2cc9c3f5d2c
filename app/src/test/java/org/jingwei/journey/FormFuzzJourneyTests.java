// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Received;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.jingwei.web.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever stands in whichever field of whichever form: an answer, and never a fault of ours. */
class FormFuzzJourneyTests extends CaseJourney {

  private static final Pattern FORM = Pattern.compile("<form([^>]*)>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern ACTION = Pattern.compile("\\baction=\"([^\"]+)\"");
  private static final Pattern INPUT =
      Pattern.compile("<(?:input|textarea|select)[^>]*\\bname=\"([^\"]+)\"[^>]*>");
  private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");

  private static final List<String> HOSTILE =
      List.of(
          "' or 1=1; drop table casework.case_file; --",
          "<script>alert(1)</script>",
          "\u202Egnp.exe \uD83D\uDCA3 \u0007\u001B[31m",
          "-9223372036854775809",
          "9".repeat(400),
          "路".repeat(20_000),
          "2026-02-31T25:61:00",
          "${7*7}{{7*7}}%00%0d%0a../../etc/passwd",
          "\uD800");

  @LocalServerPort int port;
  @Autowired Directory directory;

  private final List<String> faults = new ArrayList<>();
  private int sent;

  @Test
  @Timeout(300)
  void noFieldOfAnyFormBreaksTheProgram() {
    CaseFile file = handling();
    Received told = report();
    Browser stranger = new Browser(port);
    fuzz(stranger, List.of("/report", "/follow", "/follow/" + told.code()));
    Map<Role, List<String>> pages = new LinkedHashMap<>();
    String matter = "/cases/" + file.id();
    pages.put(
        Role.DESK,
        List.of(
            "/desk/new",
            "/desk/caller",
            "/desk",
            "/search?q=x",
            matter,
            "/cases/" + told.caseId()));
    pages.put(Role.UNIT_CLERK, List.of("/unit", matter));
    pages.put(Role.CHECKER, List.of("/check", matter));
    pages.put(Role.ARBITER, List.of("/decide", matter));
    pages.put(Role.LEADER, List.of("/board", matter));
    pages.put(Role.AUDITOR, List.of("/audit"));
    pages.put(Role.SYSTEM_ADMIN, List.of("/admin/people", "/admin/people/new", "/admin/outbox"));
    pages.put(Role.SECURITY_ADMIN, List.of("/admin/tokens", "/admin/webhooks"));
    pages.forEach((role, paths) ->
        fuzz(new Staff(directory, port).browserOf(role.name(), CENTRE, role), paths));
    assertThat(faults).isEmpty();
    assertThat(sent).isGreaterThan(500);
  }

  private void fuzz(Browser browser, List<String> paths) {
    for (String path : paths) {
      Matcher forms = FORM.matcher(browser.get(path, "Accept", "text/html").body());
      while (forms.find()) {
        Matcher action = ACTION.matcher(forms.group(1));
        boolean posts = forms.group(1).contains("method=\"post\"") && action.find();
        if (posts && !action.group(1).matches("/(sign-out|preferences).*")) {
          fuzz(browser, action.group(1), fieldsOf(forms.group(2)));
        }
      }
    }
  }

  private static Map<String, String> fieldsOf(String form) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Matcher input = INPUT.matcher(form); input.find(); ) {
      Matcher value = VALUE.matcher(input.group());
      fields.putIfAbsent(input.group(1), value.find() ? value.group(1) : "");
    }
    return fields;
  }

  private void fuzz(Browser browser, String action, Map<String, String> fields) {
    for (String field : fields.keySet()) {
      if (field.equals("_csrf")) {
        continue;
      }
      for (String hostile : HOSTILE) {
        Map<String, String> form = new HashMap<>(fields);
        form.put(field, hostile);
        int status = browser.postForm(action, form).statusCode();
        sent++;
        if (status >= 500) {
          faults.add(action + " " + field + " " + HOSTILE.indexOf(hostile) + ": " + status);
        }
      }
    }
  }
}
