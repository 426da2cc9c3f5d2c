// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.Move;
import org.jingwei.casework.Received;
import org.jingwei.journey.Chromium.Language;
import org.jingwei.journey.Chromium.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A resident is answered, does not agree, shows what is still wrong, and sees who looked. */
class ReopenJourneyTests extends CaseJourney {

  @LocalServerPort int port;

  private CaseFile file(Received received) {
    return cases.find(HUANGMEI, received.caseId()).orElseThrow();
  }

  private void answered(Received received) {
    CaseFile file = move(file(received), new Move.Accept(null), DESK);
    file = move(file, new Move.Dispatch(CENTRE, List.of(), null), DESK);
    file = move(file, new Move.Acknowledge(), CLERK);
    file = move(file, new Move.Resolve("换了灯泡，试过了", List.of()), CLERK);
    move(file, new Move.Confirm("看过"), CHECKER);
  }

  @ParameterizedTest
  @EnumSource
  void isAnsweredRatesReopensWithWordsAndAPhotoAndSeesWhoLooked(Language language) {
    Received received = report();
    answered(received);
    try (var visitor = Chromium.on(port, Size.PHONE, language)) {
      Page page = visitor.go("/follow#" + received.code());
      page.locator("[name=secret]").fill(received.secret());
      page.locator(".follow-form button").click();
      page.locator("#answer").waitFor();
      assertThat(page.locator(".answer").innerText()).contains("换了灯泡");
      visitor.picture("reopen-answer");
      page.locator("[name=resolved][value=no]").check();
      page.locator("[name=rating][value='2']").check();
      page.locator("form[action='/follow/rate'] button:not([type=button])").click();
      page.locator("form[action='/follow/reopen']").waitFor();
      // Nothing is written yet: the rule stands beside the field and the photo is kept.
      photo(page);
      send(page);
      page.locator("form[action='/follow/reopen'] .wrong").waitFor();
      visitor.settle();
      assertThat(page.locator("form[action='/follow/reopen'] .kept-photo").count()).isEqualTo(1);
      page.locator("form[action='/follow/reopen'] textarea").fill("换好第二天又灭了");
      visitor.picture("reopen");
      assertThat(visitor.overflow()).isZero();
      assertThat(visitor.smallTargets()).isEmpty();
      send(page);
      page.locator(".alert-info").waitFor();
      visitor.settle();
      visitor.picture("reopened");
      assertThat(file(received).state()).isEqualTo(CaseState.ACCEPTED);
      assertThat(page.locator(".own .photos img").count()).isEqualTo(1);
      assertThat(reports.listPhotos(HUANGMEI, received.reportId())).hasSize(1);
      // A picture that the next page cuts off would be a trouble of the page.
      page.locator(".own .photos img").scrollIntoViewIfNeeded();
      page.locator(".own .photos img").evaluate("img => img.decode()");
      page.locator("a[href='/follow/looks']").click();
      page.waitForURL("**/follow/looks");
      visitor.picture("reopen-looks");
      assertThat(page.locator("h1").innerText()).isNotBlank();
      assertThat(visitor.overflow()).isZero();
      assertThat(visitor.troubles()).isEmpty();
    }
  }

  private static void photo(Page page) {
    page.locator("form[action='/follow/reopen'] #photos")
        .setInputFiles(new FilePayload("lamp.png", "image/png", Pictures.png(900, 700)));
    page.locator(".photo-list li").first().waitFor();
  }

  private static void send(Page page) {
    page.locator("form[action='/follow/reopen'] > button").click();
  }
}
