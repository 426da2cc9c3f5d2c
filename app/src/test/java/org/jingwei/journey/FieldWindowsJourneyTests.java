// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jingwei.journey.FieldApp.await;
import static org.jingwei.journey.FieldApp.deeds;
import static org.jingwei.journey.FieldApp.offline;
import static org.jingwei.journey.FieldApp.open;
import static org.jingwei.journey.FieldApp.press;
import static org.jingwei.journey.FieldApp.task;
import static org.jingwei.journey.FieldApp.write;

import com.microsoft.playwright.Page;
import org.jingwei.casework.CaseEvent;
import org.jingwei.casework.CaseFile;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.jingwei.journey.Chromium.Language;
import org.jingwei.journey.Chromium.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The field app open twice on one phone. */
@Timeout(180)
@TestPropertySource(properties = "jingwei.test.own=field-rescue")
class FieldWindowsJourneyTests extends CaseJourney {

  @LocalServerPort int port;
  @Autowired Directory directory;

  private Chromium onThePhone() {
    String login = new Staff(directory, port).hire("石查", GOVERNMENT, Role.CHECKER);
    return open(Chromium.on(port, Size.PHONE, Language.ZH), login);
  }

  /** The task in the window, its list just fetched. */
  private static void awaitTask(Page window, CaseFile file) {
    window.locator("#field-open-tasks").click();
    await(window, () -> task(window, file).isVisible());
    await(window, () -> window.locator("#field-as-of").innerText().matches("截至 \\d\\d:\\d\\d"));
  }

  private Page second(Chromium phone, CaseFile file) {
    Page two = phone.page().context().newPage();
    two.navigate(phone.address("/field"));
    await(two, () -> task(two, file).isVisible());
    return two;
  }

  @Test
  void makeAMoveOnce() {
    CaseFile file = resolved();
    try (var phone = onThePhone()) {
      Page one = phone.page();
      awaitTask(one, file);
      Page two = second(phone, file);
      offline(one, true);
      press(one, file, "确已解决");
      await(two, () -> task(two, file).locator("textarea").isVisible());
      write(one, file, "好了");
      await(two, () -> deeds(two, "waiting") == 1);
      offline(one, false);
      two.locator("#field-sync").click();
      one.locator("#field-sync").click();
      await(one, () -> deeds(one, "sent") == 1);
      await(two, () -> deeds(two, "sent") == 1);
      assertThat(
              cases.listHistory(HUANGMEI, file.id()).stream()
                  .map(CaseEvent::move)
                  .filter("confirm"::equals))
          .hasSize(1);
    }
  }

  @Test
  void whatOneSentLeavesTheListOfTheOtherToo() {
    CaseFile file = resolved();
    try (var phone = onThePhone()) {
      Page one = phone.page();
      awaitTask(one, file);
      Page two = second(phone, file);
      press(two, file, "确已解决");
      write(two, file, "好了");
      await(two, () -> deeds(two, "sent") == 1);
      one.locator("#field-sync").click();
      await(one, () -> !task(one, file).isVisible());
    }
  }
}
