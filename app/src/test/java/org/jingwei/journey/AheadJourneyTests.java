// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Move;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.jingwei.journey.Chromium.Language;
import org.jingwei.journey.Chromium.Size;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The matter under the hand is there before it is asked for, as it is now, and not yet looked at.
 */
class AheadJourneyTests extends CaseJourney {

  @LocalServerPort int port;
  @Autowired Directory directory;

  private String login;

  @BeforeEach
  void anOperator() {
    clearTheQueue();
    login = new Staff(directory, port).hire("李华", CENTRE, Role.DESK);
  }

  private static String line(CaseFile file) {
    return "#case-" + file.id();
  }

  /** The hand rests on the line until its matter has come. */
  private static void rest(Page page, CaseFile file) {
    Response came =
        page.waitForResponse(
            answer -> answer.url().endsWith("/cases/" + file.id() + "/pane"),
            () -> page.locator(line(file)).hover());
    came.finished();
  }

  /** An operator whose hand rests on the line. */
  private Chromium resting(CaseFile file) {
    var operator = Chromium.on(port, Size.DESKTOP, Language.ZH);
    operator.signIn(login, Staff.PASSWORD);
    Page page = operator.go("/desk?state=new");
    operator.awaitScript("desk.js");
    rest(page, file);
    return operator;
  }

  private static void open(Page page, CaseFile file) {
    page.locator(line(file) + " .matter-link").click();
    page.locator("#matter[data-case='" + file.id() + "']").waitFor();
  }

  @Test
  void opensWithoutAskingAgainAndEvenWithoutANetwork() {
    CaseFile file = reported();
    try (var operator = resting(file)) {
      Page page = operator.page();
      page.context().setOffline(true);
      open(page, file);
      assertThat(page.locator(line(file) + ".is-open")).isAttached();
    }
  }

  @Test
  void whatIsFetchedAheadCountsAsNoLook() {
    CaseFile file = reported();
    try (var operator = resting(file)) {
      Page page = operator.page();
      move(file, new Move.Urge("群众催了"), LEADER);
      page.reload();
      assertThat(page.locator(line(file) + " .news")).hasCount(0);
      var looked = page.waitForResponse("**/live/here", () -> open(page, file));
      looked.finished();
      move(file, new Move.Urge("群众又催了"), LEADER);
      page.reload();
      assertThat(page.locator(line(file) + " .news")).hasCount(1);
    }
  }

  @Test
  void aMatterThatMovedMeanwhileStandsThereAsItIsNow() {
    CaseFile file = reported();
    try (var operator = resting(file)) {
      Page page = operator.page();
      CaseFile moved = move(file, new Move.Urge("群众催了"), LEADER);
      String now = Integer.toString(moved.version());
      assertThat(page.locator(line(file) + "[data-version='" + now + "']")).isAttached();
      page.locator(line(file) + " .matter-link").click();
      assertThat(page.locator("#matter")).hasAttribute("data-version", now);
      assertThat(page.locator("#matter [data-moved]")).isHidden();
      assertThat(operator.troubles()).isEmpty();
    }
  }
}
