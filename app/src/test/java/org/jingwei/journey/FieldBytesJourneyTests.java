// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jingwei.journey.FieldApp.await;
import static org.jingwei.journey.FieldApp.lines;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.jingwei.journey.Chromium.Language;
import org.jingwei.journey.Chromium.Size;
import org.jingwei.shared.DivisionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What the app sends and fetches, as the browser counts it: heads and bodies of each request of the
 * page, both ways, compressed as they go. The help part on data names these figures; nothing of TLS
 * or TCP is in them, nor what the kept page's own script fetches once for each version.
 */
@Timeout(180)
class FieldBytesJourneyTests extends CaseJourney {

  @LocalServerPort int port;
  @Autowired Directory directory;

  private static final Path FIGURES = Path.of("target", "figures", "field-bytes.txt");

  private final List<Request> all = new CopyOnWriteArrayList<>();
  private final StringBuilder figures = new StringBuilder();

  /** What went both ways since the last call. */
  private int bytes(String what) {
    int sum = 0;
    for (Request one : all) {
      var sizes = one.sizes();
      boolean kept = one.response() != null && one.response().fromServiceWorker();
      sum +=
          kept
              ? 0
              : sizes.requestHeadersSize
                  + Math.max(sizes.requestBodySize, told(one))
                  + sizes.responseHeadersSize
                  + sizes.responseBodySize;
    }
    figures.append("%s: %,d bytes in %d requests%n".formatted(what, sum, all.size()));
    all.clear();
    return sum;
  }

  /** Of what comes from the phone's store the browser counts no body, but names its length. */
  private static int told(Request one) {
    String length = one.allHeaders().get("content-length");
    return length == null ? 0 : Integer.parseInt(length);
  }

  private void send(Page page, String text) {
    int sent = lines(page, "sent");
    FieldApp.tell(page, text, "小池镇沙岭社区三组");
    await(page, () -> lines(page, "sent") == sent + 1);
    await(page, () -> page.locator("#field-state").innerText().contains("没有待发"));
  }

  /** Each opening asks for the tasks, last of all. */
  private void awaitTasks(Page page) {
    await(page, () -> all.stream().anyMatch(one -> one.url().contains("/field/tasks")));
  }

  private void pressSync(Page page) {
    page.locator("#field-sync").click();
    await(page, () -> !all.isEmpty());
    await(page, () -> page.locator("#field-state").innerText().contains("没有待发"));
  }

  @Test
  void staysUnderWhatTheHelpSays() throws IOException {
    String login =
        new Staff(directory, port)
            .hireFor(new DivisionCode("421127100"), "何格", CENTRE, Role.GRID_WORKER);
    try (var worker = Chromium.on(port, Size.PHONE, Language.ZH)) {
      Page page = worker.page();
      page.context().addInitScript(FieldApp.NO_WAKING);
      worker.signInOnThePage(login, Staff.PASSWORD);
      // What the page after signing in still loads is not the app's.
      page.navigate("about:blank");
      page.onRequestFinished(all::add);
      worker.go("/field");
      await(page, () -> page.locator("#field-state").innerText().contains("没有待发"));
      FieldApp.awaitKept(page);
      awaitTasks(page);
      int first = bytes("first opening");
      page.reload();
      await(page, () -> page.locator("#field-state").innerText().contains("没有待发"));
      awaitTasks(page);
      int second = bytes("second opening");
      pressSync(page);
      int nothing = bytes("nothing to send");
      send(page, "路灯不亮，晚上看不见路，请派人来修");
      int plain = bytes("a report without a photo");
      for (int i = 1; i <= 2; i++) {
        int count = i;
        page.locator("#field-photo")
            .setInputFiles(new FilePayload(i + ".jpg", "image/jpeg", Pictures.jpeg(4_000, 3_000)));
        await(page, () -> page.locator("#field-photos img").count() == count);
      }
      send(page, "塌方挡了半边路，车过不去");
      bytes("a report with two photos of one drawing");
      page.locator("#field-voice").click();
      await(page, () -> FieldApp.left(page) <= 50);
      page.locator("#field-voice").click();
      await(page, () -> page.locator("#field-voice-play").isVisible());
      send(page, "井盖响了一夜");
      int voice = bytes("a report with ten seconds of voice");
      Files.createDirectories(FIGURES.getParent());
      Files.writeString(FIGURES, figures);
      assertThat(first).isLessThan(90_000);
      assertThat(second).isLessThan(20_000);
      assertThat(nothing).isLessThan(10_000);
      assertThat(plain).isLessThan(12_000);
      assertThat(voice).isBetween(78_000, 110_000);
    }
  }
}
