// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Move;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.jingwei.journey.Chromium.Language;
import org.jingwei.journey.Chromium.Size;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * The desk where the line is slow or fails: what comes late never takes the place of what is wanted
 * now.
 */
@TestPropertySource(properties = "jingwei.test.own=workplace")
class SlowDeskJourneyTests extends CaseJourney {

  @LocalServerPort int port;
  @Autowired Directory directory;

  private Chromium operator;

  @BeforeEach
  void anOperator() {
    clearTheQueue();
    operator = Chromium.on(port, Size.DESKTOP, Language.ZH);
    operator.signIn(new Staff(directory, port).hire("李华", CENTRE, Role.DESK), Staff.PASSWORD);
  }

  @AfterEach
  void leaves() {
    operator.close();
  }

  private static String line(CaseFile file) {
    return "#case-" + file.id();
  }

  private static Locator matter(Page page, CaseFile file) {
    return page.locator("#pane-matter [data-matter][data-case='" + file.id() + "']");
  }

  @Test
  void aMatterThatIsLetGoNeverTakesThePlaceOfTheOneThatIsWanted() {
    CaseFile slow = reported();
    CaseFile wanted = reported();
    Page page = operator.go("/desk?state=new");
    operator.awaitScript("desk.js");
    AtomicReference<Route> held = new AtomicReference<>();
    page.route("**/cases/" + slow.id() + "/pane", held::set);
    page.locator(line(slow) + " .matter-link").click();
    page.waitForCondition(() -> held.get() != null);
    page.locator(line(wanted) + " .matter-link").click();
    assertThat(matter(page, wanted)).isVisible();
    held.get().resume();
    page.evaluate("fetch('/find/typed?q=路灯').then((answer) => answer.text())");
    assertThat(matter(page, wanted)).isVisible();
    assertThat(matter(page, slow)).hasCount(0);
  }

  @Test
  void thePaletteTakesACommandBeforeTheSearchHasAnswered() {
    Page page = operator.go("/desk?state=new");
    page.keyboard().press("Control+k");
    assertThat(page.locator("#palette")).isVisible();
    AtomicInteger asked = new AtomicInteger();
    page.route("**/find/typed*", never -> asked.incrementAndGet());
    page.keyboard().type("gm");
    assertThat(page.locator("#palette [role=option][aria-selected=true]")).containsText("地图");
    page.waitForCondition(() -> asked.get() > 0);
    page.keyboard().press("Enter");
    page.waitForURL(url -> url.contains("/desk/map"));
  }

  @Test
  void aMoveBeforeThePageListensIsToldOnceItDoes() {
    CaseFile file = reported();
    Page page = operator.page();
    AtomicReference<Route> held = new AtomicReference<>();
    page.route("**/live/desk?only=*", held::set);
    page.waitForResponse("**/live/here", () -> operator.go("/cases/" + file.id())).finished();
    page.waitForCondition(() -> held.get() != null);
    move(file, new Move.Urge("群众催了"), LEADER);
    held.get().resume();
    // Twenty seconds later it would be told anyway.
    assertThat(page.locator("[data-moved]"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(8_000));
  }

  @Test
  void whatCanBeDoneToChosenLinesIsAskedForAgainByItself() {
    CaseFile file = reported();
    Page page = operator.go("/desk?state=new");
    operator.awaitScript("select.js");
    AtomicInteger asked = new AtomicInteger();
    page.route(
        "**/cases/bulk?ids=*",
        route -> {
          if (asked.getAndIncrement() == 0) {
            route.abort();
          } else {
            route.resume();
          }
        });
    page.locator(line(file) + " .row-pick").check();
    assertThat(page.locator("#toasts")).containsText("网络中断");
    assertThat(page.locator("[data-bulk-move=accept] button")).isEnabled();
  }
}
