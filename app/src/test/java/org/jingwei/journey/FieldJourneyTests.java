// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jingwei.journey.FieldApp.await;
import static org.jingwei.journey.FieldApp.lines;
import static org.jingwei.journey.FieldApp.offline;
import static org.jingwei.journey.FieldApp.open;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.jingwei.journey.Chromium.Language;
import org.jingwei.journey.Chromium.Size;
import org.jingwei.shared.DivisionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A grid worker on a ridge: out of signal, back again, and each entry taken once. */
@Timeout(120)
class FieldJourneyTests extends CaseJourney {

  private static final String XIAOCHI = "421127100";

  private static final String ALL_SENT =
      "fieldStore.list().then((all) => all.every((one) => one.state === 'sent'))";

  @LocalServerPort int port;
  @Autowired Directory directory;
  @Autowired JdbcTemplate jdbc;

  private final String place = "小池镇沙岭社区" + UUID.randomUUID().toString().substring(0, 8);

  private String hired() {
    return new Staff(directory, port)
        .hireFor(new DivisionCode(XIAOCHI), "何格", CENTRE, Role.GRID_WORKER);
  }

  private Chromium onThePhone(String login) {
    return open(Chromium.on(port, Size.PHONE, Language.ZH), login);
  }

  private void tell(Page page, String text) {
    FieldApp.tell(page, text, place);
  }

  private int taken() {
    return jdbc.queryForObject(
        "select count(*) from report.report where address = ?", Integer.class, place);
  }

  @Test
  void twentyEntriesWaitWithoutASignalAndAreEachTakenOnce() {
    try (var worker = onThePhone(hired())) {
      Page page = worker.page();
      offline(page, true);
      for (int i = 1; i <= 20; i++) {
        tell(page, "第" + i + "处：路灯不亮，晚上看不见路");
      }
      await(page, () -> lines(page, "waiting") == 20);
      assertThat(taken()).isZero();
      offline(page, false);
      await(page, () -> lines(page, "sent") == 20);
      page.locator("#field-sync").click();
      await(page, () -> page.locator("#field-state").innerText().contains("没有待发"));
      assertThat(taken()).isEqualTo(20);
    }
  }

  @Test
  void theAppOpensWithoutASignalAfterItWasKilled() {
    try (var worker = onThePhone(hired())) {
      offline(worker.page(), true);
      tell(worker.page(), "桥栏杆断了一根");
      worker.page().locator("#field-text").fill("才写了一半");
      await(
          worker.page(),
          () ->
              Boolean.TRUE.equals(
                  worker
                      .page()
                      .evaluate(
                          "fieldStore.list().then((all) => all.some((one) => one.text === '才写了一半'))")));
      Page again = worker.page().context().newPage();
      worker.page().close();
      again.navigate("http://localhost:" + port + "/field");
      await(again, () -> lines(again, "waiting") == 1);
      assertThat(again.locator("#field-text").inputValue()).isEqualTo("才写了一半");
      assertThat(again.locator("#field-who").innerText()).isEqualTo("何格");
      offline(again, false);
      await(again, () -> lines(again, "sent") + taken() == 2);
      assertThat(taken()).isEqualTo(1);
    }
  }

  @Test
  void anAnswerThatWasLostIsAskedForAgainAndChangesNothing() {
    try (var worker = onThePhone(hired())) {
      Page page = worker.page();
      page.evaluate(FieldApp.NO_WAKING);
      AtomicInteger sent = new AtomicInteger();
      page.route("**/field/entries", route -> lose(route, sent));
      tell(page, "井盖没了，有人差点掉下去");
      await(page, () -> sent.get() >= 1 && lines(page, "waiting") == 1);
      assertThat(taken()).isEqualTo(1);
      page.unroute("**/field/entries");
      page.locator("#field-sync").click();
      await(page, () -> lines(page, "sent") == 1);
      assertThat(taken()).isEqualTo(1);
    }
  }

  private static void lose(Route route, AtomicInteger sent) {
    route.fetch();
    sent.incrementAndGet();
    route.abort();
  }

  @Test
  void twoWindowsSendEachEntryOnce() {
    try (var worker = onThePhone(hired())) {
      Page one = worker.page();
      Page two = one.context().newPage();
      two.navigate("http://localhost:" + port + "/field");
      offline(one, true);
      for (int i = 1; i <= 5; i++) {
        tell(one, "第" + i + "处垃圾没人清");
      }
      offline(one, false);
      two.locator("#field-sync").click();
      one.locator("#field-sync").click();
      await(one, () -> taken() == 5);
      // The other window may still be writing down the last answer.
      await(one, () -> Boolean.TRUE.equals(one.evaluate(ALL_SENT)));
      one.locator("#field-sync").click();
      await(one, () -> lines(one, "sent") == 5);
      assertThat(taken()).isEqualTo(5);
    }
  }

  @Test
  void whatOneWindowSentIsNeverOverwrittenByTheOther() {
    try (var worker = onThePhone(hired())) {
      Page one = worker.page();
      one.locator("#field-text").fill("树倒在路上");
      Page two = one.context().newPage();
      two.navigate("http://localhost:" + port + "/field");
      await(two, () -> two.locator("#field-text").inputValue().equals("树倒在路上"));
      tell(one, "树倒在路上");
      await(one, () -> lines(one, "sent") == 1);
      tell(two, "另一棵树也要倒");
      await(two, () -> lines(two, "sent") == 2);
      assertThat(taken()).isEqualTo(2);
    }
  }

  @Test
  void whoeverIsSignedOutLosesNothingAndAnotherNeitherSeesNorSendsIt() {
    String first = hired();
    try (var worker = onThePhone(first)) {
      Page page = worker.page();
      page.context().clearCookies();
      tell(page, "水管漏水");
      page.locator("#field-sign-in").waitFor();
      assertThat(lines(page, "waiting")).isEqualTo(1);
      open(worker, hired());
      await(page, () -> page.locator("#field-others").innerText().contains("1 条"));
      assertThat(page.locator("#field-outbox li").count()).isZero();
      assertThat(page.content()).doesNotContain("水管漏水");
      assertThat(taken()).isZero();
      page.context().clearCookies();
      open(worker, first);
      await(page, () -> lines(page, "sent") == 1);
      assertThat(taken()).isEqualTo(1);
    }
  }

  @Test
  void aFileOfWhatWaitsIsSentFromAnotherPhoneAndNeverTwice() throws Exception {
    String login = hired();
    Path file = Files.createTempFile("field", ".json");
    try (var worker = onThePhone(login);
        var other = onThePhone(hired())) {
      Page page = worker.page();
      offline(page, true);
      page.locator("#field-photo").setInputFiles(picture());
      await(page, () -> page.locator("#field-photos img").count() == 1);
      tell(page, "山上的护栏坏了");
      page.locator("summary").first().click();
      page.waitForDownload(() -> page.locator("#field-export").click()).saveAs(file);
      Page elsewhere = other.page();
      elsewhere.locator("#field-import").setInputFiles(file);
      await(elsewhere, () -> lines(elsewhere, "sent") == 1);
      offline(page, false);
      await(page, () -> lines(page, "sent") == 1);
      assertThat(taken()).isEqualTo(1);
      assertThat(elsewhere.locator("#field-outbox li p").nth(1).innerText())
          .isEqualTo(page.locator("#field-outbox li p").nth(1).innerText());
      assertThat(
              jdbc.queryForObject(
                  "select count(*) from report.photo p join report.report r on r.id = p.owner where r.address = ?",
                  Integer.class,
                  place))
          .isEqualTo(1);
    } finally {
      Files.delete(file);
    }
  }

  private static Path picture() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(2000, 1500, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
    return Files.write(Files.createTempFile("field", ".jpg"), bytes.toByteArray());
  }

  @Test
  void whatAnOlderVersionKeptIsStillSent() {
    try (var worker = onThePhone(hired())) {
      Page page = worker.page();
      String person = (String) page.evaluate("fieldStore.recall('me').then((me) => me.person)");
      page.navigate("http://localhost:" + port + "/field/manifest.webmanifest");
      page.evaluate(
          """
          ([person, address]) => new Promise((done, failed) => {
            indexedDB.deleteDatabase('jingwei-field');
            const opening = indexedDB.open('jingwei-field', 1);
            opening.onupgradeneeded = () => {
              opening.result.createObjectStore('entries', { keyPath: 'key' }).put({ key: '0'.repeat(24) + Date.now().toString(16).slice(-8),
                person, state: 'draft', text: '旧版本留下的一条', address, division: '', longitude: '', latitude: '',
                begun: new Date().toISOString(), photos: [new Blob(['old'])] });
              opening.result.createObjectStore('kept');
            };
            opening.onsuccess = () => { opening.result.close(); done(true); };
            opening.onerror = () => failed(opening.error);
          })
          """,
          List.of(person, place));
      worker.go("/field");
      await(page, () -> page.locator("#field-text").inputValue().equals("旧版本留下的一条"));
      await(page, () -> page.locator("#field-photos li").count() == 1);
      page.locator("#field-photos button").click();
      await(page, () -> page.locator("#field-photos li").count() == 0);
      page.locator(".field-send").click();
      await(page, () -> lines(page, "sent") == 1);
      assertThat(taken()).isEqualTo(1);
    }
  }

  @Test
  void aRefusalNamesItsRuleAndTheEntryIsMended() {
    try (var worker = onThePhone(hired())) {
      Page page = worker.page();
      page.evaluate(
          """
          (address) => fieldStore.recall('me').then((me) => fieldStore.put({ key: 'f'.repeat(24) + Date.now().toString(16).slice(-8),
            person: me.person, state: 'waiting', text: '路面塌陷', address, division: '', longitude: '1', latitude: '1',
            begun: new Date().toISOString(), photos: 0 }))
          """,
          place);
      page.locator("#field-sync").click();
      await(page, () -> lines(page, "refused") == 1);
      assertThat(page.locator("#field-outbox .field-error").innerText()).isNotBlank();
      page.locator("#field-outbox button").first().click();
      await(page, () -> page.locator("#field-text").inputValue().equals("路面塌陷"));
    }
  }

  @Test
  void standsAtBothSizesInBothLanguages() {
    String login = hired();
    for (Size size : Size.values()) {
      for (Language language : Language.values()) {
        try (var worker = open(Chromium.on(port, size, language), login)) {
          worker
              .page()
              .evaluate("document.querySelectorAll('details').forEach((d) => (d.open = true))");
          worker.picture("field");
          assertThat(worker.overflow()).isZero();
          assertThat(worker.smallTargets()).isEmpty();
          assertThat(worker.troubles()).isEmpty();
        }
      }
    }
  }
}
