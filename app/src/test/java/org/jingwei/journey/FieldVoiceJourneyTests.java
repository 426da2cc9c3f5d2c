// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jingwei.journey.FieldApp.await;
import static org.jingwei.journey.FieldApp.lines;
import static org.jingwei.journey.FieldApp.open;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.jingwei.grid.Wgs84;
import org.jingwei.journey.Chromium.Language;
import org.jingwei.journey.Chromium.Size;
import org.jingwei.shared.DivisionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A grid worker who speaks, photographs and loses the signal; a desk that hears. */
@Timeout(180)
class FieldVoiceJourneyTests extends CaseJourney {

  private static final String XIAOCHI = "421127100";

  @LocalServerPort int port;
  @Autowired Directory directory;
  @Autowired JdbcTemplate jdbc;

  private final String place = "小池镇沙岭社区" + UUID.randomUUID().toString().substring(0, 8);

  private String hired(String name, Role role) {
    return new Staff(directory, port)
        .hireFor(
            role == Role.DESK ? DivisionCode.of(HUANGMEI) : new DivisionCode(XIAOCHI),
            name,
            CENTRE,
            role);
  }

  private Chromium onThePhone(Language language) {
    return open(Chromium.on(port, Size.PHONE, language), hired("何格", Role.GRID_WORKER));
  }

  private void record(Page page, int seconds) {
    page.locator("#field-voice").click();
    await(page, () -> page.locator("#field-voice[data-on]").count() == 1);
    await(page, () -> FieldApp.left(page) <= 60 - seconds);
    page.locator("#field-voice").click();
    await(page, () -> page.locator("#field-voice-play").isVisible());
    await(
        page,
        () ->
            Boolean.TRUE.equals(
                page.evaluate("document.querySelector('#field-voice-play').duration > 0.5")));
  }

  private void send(Page page, String text) {
    FieldApp.tell(page, text, place);
  }

  private int count(String table) {
    return jdbc.queryForObject(
        "select count(*) from report."
            + table
            + " p join report.report r on r.id = p.owner where r.address = ?",
        Integer.class,
        place);
  }

  private int taken() {
    return jdbc.queryForObject(
        "select count(*) from report.report where address = ?", Integer.class, place);
  }

  @Test
  void aVoiceNoteOutlivesTheAppWithoutASignalAndIsHeardAtTheDesk() {
    try (var worker = onThePhone(Language.ZH)) {
      Page page = worker.page();
      page.context().setOffline(true);
      record(page, 2);
      worker.picture("field-voice");
      send(page, "井盖响了一夜");
      await(page, () -> lines(page, "waiting") == 1);
      Page again = page.context().newPage();
      page.close();
      again.navigate("http://localhost:" + port + "/field");
      await(again, () -> lines(again, "waiting") == 1);
      again.context().setOffline(false);
      again.locator("#field-sync").click();
      await(again, () -> lines(again, "sent") == 1);
      assertThat(count("voice")).isEqualTo(1);
      assertThat(again.evaluate("fieldStore.list().then((all) => fieldStore.voice(all[0].key))"))
          .isNull();
    }
    heard();
  }

  private void heard() {
    Map<String, Object> kept =
        jdbc.queryForMap(
            "select r.case_id, v.id, v.millis, v.content from report.voice v join report.report r on r.id = v.owner where r.address = ?",
            place);
    assertThat((int) kept.get("millis")).isBetween(1_500, 4_000);
    assertThat((byte[]) kept.get("content"))
        .hasSizeGreaterThan(58 + 8 * (int) kept.get("millis") - 1);
    try (var desk = Chromium.on(port, Size.PHONE, Language.ZH)) {
      desk.signIn(hired("柳台", Role.DESK), Staff.PASSWORD);
      Page page = desk.go("/cases/" + kept.get("case_id"));
      assertThat(page.locator(".told-voice audio").getAttribute("aria-label")).contains("秒");
      Object length =
          page.evaluate(
              """
              async () => {
                const audio = document.querySelector('.told-voice audio');
                const read = new Promise((done, failed) => { audio.onloadedmetadata = done; audio.onerror = () => failed(new Error('not heard')); });
                audio.preload = 'metadata';
                audio.load();
                await read;
                return Math.round(audio.duration * 1000);
              }
              """);
      assertThat(((Number) length).intValue())
          .isBetween((int) kept.get("millis") - 60, (int) kept.get("millis") + 60);
      Object part =
          page.evaluate(
              "fetch(document.querySelector('.told-voice audio').src, { headers: { Range: 'bytes=0-3' } }).then(async (a) => a.status + await a.text())");
      assertThat(part).isEqualTo("206RIFF");
      page.locator(".told-voice").scrollIntoViewIfNeeded();
      desk.picture("matter-voice");
      assertThat(desk.overflow()).isZero();
    }
  }

  @Test
  void whatIsNoVoiceNoteIsRefusedByNameAndTheEntryIsMended() {
    try (var worker = onThePhone(Language.ZH)) {
      Page page = worker.page();
      page.evaluate(
          """
          (address) => fieldStore.recall('me').then(async (me) => {
            const key = 'e'.repeat(24) + Date.now().toString(16).slice(-8);
            await fieldStore.putVoice({ entry: key, seconds: 3, blob: new Blob(['<html>no sound</html>']) });
            await fieldStore.put({ key, person: me.person, state: 'waiting', text: '路灯不亮', address, division: '', longitude: '', latitude: '', begun: new Date().toISOString(), photos: 0, voice: 3 });
          })
          """,
          place);
      page.locator("#field-sync").click();
      await(page, () -> lines(page, "refused") == 1);
      assertThat(page.locator("#field-outbox .field-error").innerText())
          .contains("不是本应用录制的语音", "重新录制");
      assertThat(taken()).isZero();
      page.locator("#field-outbox button").first().click();
      await(page, () -> page.locator("#field-voice-drop").isVisible());
      page.locator("#field-voice-drop").click();
      await(page, () -> page.locator("#field-voice-drop").isHidden());
      page.locator(".field-send").click();
      await(page, () -> lines(page, "sent") == 1);
      assertThat(count("voice")).isZero();
    }
  }

  @Test
  void aFileOfWhatWaitsCarriesTheVoiceNote() throws Exception {
    Path file = Files.createTempFile("field", ".json");
    try (var worker = onThePhone(Language.ZH);
        var other = onThePhone(Language.EN)) {
      Page page = worker.page();
      page.context().setOffline(true);
      record(page, 1);
      send(page, "水管漏水的声音");
      page.locator("summary").first().click();
      page.waitForDownload(() -> page.locator("#field-export").click()).saveAs(file);
      Page elsewhere = other.page();
      elsewhere.locator("#field-import").setInputFiles(file);
      await(elsewhere, () -> lines(elsewhere, "sent") == 1);
      assertThat(count("voice")).isEqualTo(1);
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void whatTheFormerVersionKeptIsStillSentAndTakesAVoiceNote() {
    try (var worker = onThePhone(Language.ZH)) {
      Page page = worker.page();
      String person = (String) page.evaluate("fieldStore.recall('me').then((me) => me.person)");
      page.navigate("http://localhost:" + port + "/field/manifest.webmanifest");
      page.evaluate(
          """
          ([person, address]) => new Promise((done, failed) => {
            indexedDB.deleteDatabase('jingwei-field');
            const opening = indexedDB.open('jingwei-field', 2);
            opening.onupgradeneeded = () => {
              const key = 'd'.repeat(24) + Date.now().toString(16).slice(-8);
              opening.result.createObjectStore('entries', { keyPath: 'key' }).put({ key, person, state: 'draft', text: '第二版留下的一条', address,
                division: '', longitude: '', latitude: '', begun: new Date().toISOString(), photos: 0 });
              opening.result.createObjectStore('kept');
              opening.result.createObjectStore('photos', { keyPath: ['entry', 'place'] });
            };
            opening.onsuccess = () => { opening.result.close(); done(true); };
            opening.onerror = () => failed(opening.error);
          })
          """,
          List.of(person, place));
      worker.go("/field");
      await(page, () -> page.locator("#field-text").inputValue().equals("第二版留下的一条"));
      record(page, 1);
      page.locator(".field-send").click();
      await(page, () -> lines(page, "sent") == 1);
      assertThat(count("voice")).isEqualTo(1);
    }
  }

  @Test
  void thePlaceOfAPhotoIsOfferedAndTakenOnAPressAndThePhotoIsKeptWithoutIt() {
    byte[] taken = ExifPicture.at(new Wgs84(115.937, 30.069), 1, ByteOrder.LITTLE_ENDIAN);
    try (var worker = onThePhone(Language.ZH)) {
      Page page = worker.page();
      page.context().setOffline(true);
      page.locator("#field-photo").setInputFiles(new FilePayload("pit.jpg", "image/jpeg", taken));
      await(page, () -> page.locator("#field-taken").isVisible());
      assertThat(page.evaluate("fieldStore.list().then((all) => all[0].longitude)")).isEqualTo("");
      worker.picture("field-taken");
      page.locator("#field-taken-use").click();
      await(page, () -> page.locator("#field-position").innerText().contains("取自照片"));
      await(
          page,
          () ->
              "115.937000"
                  .equals(page.evaluate("fieldStore.list().then((all) => all[0].longitude)")));
      assertThat(
              page.evaluate(
                  "fieldStore.list().then((all) => fieldStore.photos(all[0].key)).then(async ([one]) => (await one.blob.text()).includes('Exif'))"))
          .isEqualTo(false);
    }
  }

  @Test
  void twoPhotosOverASlowLineThatBreaksInTheMiddleAreSentOnce() {
    byte[] one = Pictures.jpeg(2_000, 1_500);
    try (var worker = onThePhone(Language.ZH)) {
      Page page = worker.page();
      page.evaluate(FieldApp.NO_WAKING);
      page.context().setOffline(true);
      for (int i = 1; i <= 2; i++) {
        int before = i - 1;
        await(page, () -> page.locator("#field-photos img").count() == before);
        page.locator("#field-photo").setInputFiles(new FilePayload(i + ".jpg", "image/jpeg", one));
      }
      await(page, () -> page.locator("#field-photos img").count() == 2);
      send(page, "塌方挡了半边路");
      AtomicInteger uploads = new AtomicInteger();
      page.route("**/api/v1/photos", route -> breakSecond(route, uploads));
      page.context().setOffline(false);
      worker.slow();
      page.locator("#field-sync").click();
      await(page, () -> uploads.get() >= 2);
      page.locator("#field-sync").click();
      await(page, () -> lines(page, "sent") == 1);
      assertThat(uploads.get()).isEqualTo(3);
      assertThat(taken()).isEqualTo(1);
      assertThat(count("photo")).isEqualTo(2);
    }
  }

  private static void breakSecond(Route route, AtomicInteger uploads) {
    if (uploads.incrementAndGet() == 2) {
      route.abort();
    } else {
      route.resume();
    }
  }

  @Test
  void onlyThisPageMayListen() {
    try (var worker = onThePhone(Language.ZH)) {
      Page page = worker.page();
      assertThat(
              page.evaluate("fetch('/field').then((a) => a.headers.get('Permissions-Policy'))")
                  .toString())
          .contains("microphone=(self)");
      assertThat(
              page.evaluate("fetch('/').then((a) => a.headers.get('Permissions-Policy'))")
                  .toString())
          .contains("microphone=()");
    }
  }

  @Test
  void theBrowsersOwnSyncSendsWhatWaitsWithoutThePage() {
    try (var worker = onThePhone(Language.ZH)) {
      Page page = worker.page();
      List<String> found = new CopyOnWriteArrayList<>();
      var session = page.context().newCDPSession(page);
      session.on(
          "ServiceWorker.workerRegistrationUpdated",
          told ->
              told.getAsJsonArray("registrations")
                  .forEach(
                      one -> found.add(one.getAsJsonObject().get("registrationId").getAsString())));
      session.send("ServiceWorker.enable");
      page.context().setOffline(true);
      send(page, "电线垂到路上");
      await(page, () -> lines(page, "waiting") == 1 && !found.isEmpty());
      page.navigate("about:blank");
      page.context().setOffline(false);
      JsonObject sync = new JsonObject();
      sync.addProperty("origin", "http://localhost:" + port);
      sync.addProperty("registrationId", found.getFirst());
      sync.addProperty("tag", "field");
      sync.addProperty("lastChance", false);
      // A browser tries again what did not go through.
      await(
          page,
          () -> {
            session.send("ServiceWorker.dispatchSyncEvent", sync);
            return taken() == 1;
          });
      worker.go("/field");
      await(page, () -> lines(page, "sent") == 1);
      assertThat(taken()).isEqualTo(1);
    }
  }

  @Test
  void anAppThatWasBornWithoutASignalSendsAsSoonAsThereIsOne() {
    try (var worker = onThePhone(Language.ZH)) {
      Page page = worker.page();
      page.context().setOffline(true);
      send(page, "桥面有个洞");
      page.reload();
      await(page, () -> lines(page, "waiting") == 1);
      await(page, () -> page.locator("#field-state").innerText().contains("没有信号"));
      // Chromium does not tell such a page that the line was cut off, so it cannot tell it is back.
      page.context().setOffline(false);
      await(page, () -> lines(page, "sent") == 1);
      assertThat(taken()).isEqualTo(1);
    }
  }
}
