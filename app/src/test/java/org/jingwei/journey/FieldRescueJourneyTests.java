// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jingwei.journey.FieldApp.await;
import static org.jingwei.journey.FieldApp.deeds;
import static org.jingwei.journey.FieldApp.lines;
import static org.jingwei.journey.FieldApp.offline;
import static org.jingwei.journey.FieldApp.open;
import static org.jingwei.journey.FieldApp.press;
import static org.jingwei.journey.FieldApp.task;
import static org.jingwei.journey.FieldApp.write;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jingwei.casework.CaseEvent;
import org.jingwei.casework.CaseFile;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.jingwei.journey.Chromium.Language;
import org.jingwei.journey.Chromium.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** What was done about a task on a phone that cannot send it, sent from another. */
@Timeout(180)
@TestPropertySource(properties = "jingwei.test.own=field-rescue")
class FieldRescueJourneyTests extends CaseJourney {

  @LocalServerPort int port;
  @Autowired Directory directory;

  private String checker() {
    return new Staff(directory, port).hire("石查", GOVERNMENT, Role.CHECKER);
  }

  private Chromium onThePhone(String login) {
    return open(Chromium.on(port, Size.PHONE, Language.ZH), login);
  }

  private long confirmed(CaseFile file) {
    return cases.listHistory(HUANGMEI, file.id()).stream()
        .map(CaseEvent::move)
        .filter("confirm"::equals)
        .count();
  }

  /** Done without a signal, and saved as a file. */
  private static Path saved(Page page, CaseFile file) throws IOException {
    page.locator("#field-open-tasks").click();
    await(page, () -> task(page, file).isVisible());
    offline(page, true);
    press(page, file, "确已解决");
    write(page, file, "灯亮了，已到现场看过");
    await(page, () -> deeds(page, "waiting") == 1);
    page.locator("summary").first().click();
    Path saved = Files.createTempFile(Path.of("target"), "field", ".json");
    page.waitForDownload(() -> page.locator("#field-export").click()).saveAs(saved);
    return saved;
  }

  private static void take(Page page, Path file) {
    page.locator("summary").first().click();
    page.locator("#field-import").setInputFiles(file);
  }

  @Test
  void isSentFromAnotherPhoneOfTheSamePersonAndMadeOnce() throws IOException {
    CaseFile file = resolved();
    String login = checker();
    try (var phone = onThePhone(login);
        var other = onThePhone(login)) {
      Page page = phone.page();
      Path saved = saved(page, file);
      Page elsewhere = other.page();
      take(elsewhere, saved);
      await(elsewhere, () -> deeds(elsewhere, "sent") == 1);
      offline(page, false);
      await(page, () -> deeds(page, "sent") == 1);
      assertThat(confirmed(file)).isEqualTo(1);
    }
  }

  @Test
  void isADraftOnThePhoneOfSomebodyElseWhoSendsItThemselves() throws IOException {
    CaseFile file = resolved();
    try (var phone = onThePhone(checker());
        var other = onThePhone(checker())) {
      Path saved = saved(phone.page(), file);
      Page page = other.page();
      take(page, saved);
      await(page, () -> page.locator("#field-rescued").innerText().contains("已转入 1 条"));
      page.locator("#field-open-tasks").click();
      await(page, () -> task(page, file).locator("textarea").isVisible());
      assertThat(task(page, file).locator("textarea").inputValue()).isEqualTo("灯亮了，已到现场看过");
      assertThat(confirmed(file)).isZero();
      task(page, file).locator(".field-send").click();
      await(page, () -> deeds(page, "sent") == 1);
      assertThat(confirmed(file)).isEqualTo(1);
    }
  }

  /** A deed without a key, and one that says not what was done. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"key\":\"no\"}",
        "{\"key\":\"fedcba9876543210fedcba9876543210\",\"move\":\"\",\"matter\":\"1\",\"version\":\"1\"}"
      })
  void ofAFileThatIsBrokenInOneLineNothingIsTaken(String deed) {
    String good =
        "{\"key\":\"0123456789abcdef0123456789abcdef\",\"state\":\"draft\",\"text\":\"先写的一条\",\"pictures\":[]}";
    String file =
        "{\"form\":\"jingwei-field-2\",\"entries\":[%s],\"deeds\":[%s]}".formatted(good, deed);
    try (var phone = onThePhone(checker())) {
      Page page = phone.page();
      page.locator("#field-import")
          .setInputFiles(
              new FilePayload(
                  "field.json", "application/json", file.getBytes(StandardCharsets.UTF_8)));
      await(page, () -> page.locator("#field-rescued").textContent().contains("不是本应用的文件"));
      assertThat(lines(page, "draft")).isZero();
      assertThat(page.content()).doesNotContain("先写的一条");
    }
  }
}
