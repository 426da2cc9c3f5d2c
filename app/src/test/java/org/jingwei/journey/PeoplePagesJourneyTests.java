// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of people as they are seen, in both languages, on a desk and on a phone. */
class PeoplePagesJourneyTests extends CaseJourney {

  @LocalServerPort int port;
  @Autowired Directory directory;

  @ParameterizedTest
  @CsvSource({"DESKTOP, ZH", "PHONE, ZH", "DESKTOP, EN", "PHONE, EN"})
  void somebodyIsFoundWhileTypingChangedAndTakenBackAndATableComesIn(
      Chromium.Size size, Chromium.Language language) {
    String tag = (size + "-" + language).toLowerCase(java.util.Locale.ROOT);
    Staff staff = new Staff(directory, port);
    String login = staff.hire("李华", CENTRE, Role.SYSTEM_ADMIN);
    String name = "寻" + size.ordinal() + language.ordinal();
    long id = directory.findPersonByLogin(staff.hire(name, CENTRE, Role.DESK)).orElseThrow().id();
    try (Chromium visitor = Chromium.on(port, size, language)) {
      visitor.signIn(login, Staff.PASSWORD);
      Page page = visitor.go("/admin/people");
      // A question that the next page cuts off would be a trouble of the page.
      String asked = "q=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
      page.waitForResponse(
              answer -> answer.url().contains(asked),
              () -> page.locator("input[name=q]").pressSequentially(name))
          .finished();
      page.locator("#people tbody tr").getByText(name).waitFor();
      page.waitForCondition(() -> page.locator("#people tbody tr[data-href]").count() == 1);
      look(visitor, "people-found", size);
      visitor.go("/admin/people/" + id);
      page.locator("form[action$='/dismiss'] button").first().click();
      page.locator("#changes form[action$='/undo'] button").click();
      page.waitForCondition(() -> page.locator("#changes .timeline-item").count() > 2);
      assertThat(directory.listGrants(id)).hasSize(1);
      look(visitor, "people-person", size);
      visitor.go("/admin/people/" + id + "/changes");
      look(visitor, "people-changes", size);
      visitor.go("/admin/people/file");
      look(visitor, "people-file", size);
      byte[] table =
          ("用户名,姓名,岗位,地域\nfile-" + tag + ",田丽,DESK,421127\n").getBytes(Charset.forName("GBK"));
      page.locator("#file").setInputFiles(new FilePayload("people.csv", "text/csv", table));
      page.locator("form[enctype] button").click();
      page.locator("#difference").waitFor();
      look(visitor, "people-file-look", size);
      page.locator("form[action$='/take-in'] button").click();
      page.waitForURL(url -> url.endsWith("/admin/people"));
      assertThat(directory.findPersonByLogin("file-" + tag)).isPresent();
      assertThat(visitor.troubles()).isEmpty();
    }
  }

  private static void look(Chromium visitor, String name, Chromium.Size size) {
    visitor.settle();
    visitor.picture(name);
    assertThat(visitor.overflow()).as(name).isZero();
    if (size == Chromium.Size.PHONE) {
      assertThat(visitor.smallTargets()).as(name).isEqualTo(List.of());
    }
  }
}
