// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Move;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.jingwei.journey.Chromium.Language;
import org.jingwei.journey.Chromium.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * What comes after a form was sent or a wrong address asked for is held against the same rules as
 * the pages of {@link PageList}: {@link Look} and {@link Keyboard} find nothing wrong.
 */
@TestPropertySource(properties = "jingwei.test.own=keyboard")
class PagesBehindFormsJourneyTests extends CaseJourney {

  @LocalServerPort int port;
  @Autowired Directory directory;

  private Chromium visitor(Size size, Language language, String theme) {
    var visitor = Chromium.on(port, size, language);
    Look.bring(visitor);
    Keyboard.bring(visitor);
    visitor.theme(theme);
    return visitor;
  }

  private static void look(Chromium visitor, String name) {
    visitor.settle();
    visitor.picture("behind-" + name);
    assertThat(Look.faults(visitor))
        .as(name)
        .allMatch(fault -> fault.matches("404 .*(/no-such-page|/cases/999)"));
    assertThat(Keyboard.faults(visitor)).as(name).isEmpty();
  }

  /** The answer may stand at the same address: what is left is told by its mark. */
  private static void send(Page page, String form) {
    page.evaluate("document.documentElement.dataset.left = 'yes'");
    page.locator(form + " button:not([type=button])").last().click();
    page.waitForCondition(() -> page.locator("html[data-left]").count() == 0);
    page.waitForLoadState();
  }

  private CaseFile checked(long caseId) {
    CaseFile file = cases.find(HUANGMEI, caseId).orElseThrow();
    file = move(file, new Move.Accept(null), DESK);
    file = move(file, new Move.Dispatch(CENTRE, List.of(), null), DESK);
    file = move(file, new Move.Acknowledge(), CLERK);
    file = move(file, new Move.Resolve("换了灯泡，已亮", List.of()), CLERK);
    return move(file, new Move.Confirm(null), CHECKER);
  }

  @ParameterizedTest
  @CsvSource({"PHONE,ZH,light", "DESKTOP,EN,dark"})
  void thoseOfAReporter(Size size, Language language, String theme) {
    var told = report();
    checked(told.caseId());
    try (var reporter = visitor(size, language, theme)) {
      Page page = reporter.go("/follow");
      page.locator("[name=code]").fill(told.code());
      page.locator("[name=secret]").fill("000 000 000");
      send(page, "form[action='/follow']");
      look(reporter, "follow-wrong");
      page.locator("[name=code]").fill(told.code());
      page.locator("[name=secret]").fill(told.secret());
      send(page, "form[action='/follow']");
      look(reporter, "own");
      send(page, "form[action='/follow/rate']");
      look(reporter, "rate-wrong");
      page.locator("form[action='/follow/rate'] [type=radio]").first().check();
      send(page, "form[action='/follow/rate']");
      look(reporter, "rated");
      reporter.go("/follow/looks");
      look(reporter, "looks");
      reporter.go("/no-such-page");
      look(reporter, "problem-404");
    }
  }

  @ParameterizedTest
  @CsvSource({"PHONE,ZH,light", "DESKTOP,EN,dark"})
  void thoseOfStaff(Size size, Language language, String theme) {
    CaseFile file = checked(report().caseId());
    String login =
        new Staff(directory, port).hire("李华", GOVERNMENT, Role.SYSTEM_ADMIN, Role.LEADER);
    try (var staff = visitor(size, language, theme)) {
      Page page = staff.go("/sign-in");
      page.locator("[name=username]").fill(login);
      page.locator("[name=password]").fill("not the password");
      send(page, "form:has([name=username])");
      look(staff, "sign-in-failed");
      staff.signIn(login, Staff.PASSWORD);
      staff.go("/me/password");
      look(staff, "password");
      staff.go("/desk/new");
      look(staff, "problem-403");
      staff.go("/cases/999");
      look(staff, "problem-404-case");
      staff.go("/cases/" + file.id() + "/print");
      look(staff, "print");
      staff.go("/admin/packs/versions/1");
      look(staff, "version");
      staff.go("/admin/packs/table/categories");
      page.locator("main table a[href*='/admin/packs/row/']").first().click();
      page.waitForURL("**/admin/packs/row/**");
      look(staff, "pack-row");
    }
  }
}
