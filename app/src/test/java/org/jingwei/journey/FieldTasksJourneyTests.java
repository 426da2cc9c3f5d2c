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
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Geolocation;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.jingwei.casework.CaseEvent;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.Move;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.jingwei.journey.Chromium.Language;
import org.jingwei.journey.Chromium.Size;
import org.jingwei.shared.DivisionCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** Today's tasks on a phone: seen without a signal, done there, and each deed made once. */
@Timeout(180)
@TestPropertySource(properties = "jingwei.test.own=field-tasks")
class FieldTasksJourneyTests extends CaseJourney {

  private static final DivisionCode XIAOCHI = new DivisionCode("421127100");

  @LocalServerPort int port;
  @Autowired Directory directory;
  @Autowired JdbcTemplate jdbc;

  private String checker() {
    return new Staff(directory, port).hire("石查", GOVERNMENT, Role.CHECKER);
  }

  private String worker() {
    return new Staff(directory, port).hireFor(XIAOCHI, "何格", CENTRE, Role.GRID_WORKER);
  }

  /** What one test leaves open would stand in the lists of the others. */
  @AfterEach
  void nothingWaits() {
    jdbc.update(
        "update casework.case_file set state = 'CLOSED' where state in ('DISPATCHED', 'HANDLING', 'RESOLVED')");
  }

  private Chromium onThePhone(String login) {
    return open(Chromium.on(port, Size.PHONE, Language.ZH), login);
  }

  private static void awaitTask(Page page, CaseFile file) {
    page.locator("#field-open-tasks").click();
    await(page, () -> task(page, file).isVisible() && fetched(page));
  }

  private static boolean fetched(Page page) {
    return page.locator("#field-as-of").innerText().matches("截至 \\d\\d:\\d\\d");
  }

  private long made(CaseFile file, String move) {
    return cases.listHistory(HUANGMEI, file.id()).stream()
        .map(CaseEvent::move)
        .filter(move::equals)
        .count();
  }

  private CaseFile now(CaseFile file) {
    return cases.find(HUANGMEI, file.id()).orElseThrow();
  }

  @Test
  void aCheckDoneWithoutASignalAfterAColdStartIsSentOnce() throws Exception {
    CaseFile file = resolved();
    Path picture = picture();
    try (var phone = onThePhone(checker())) {
      Page first = phone.page();
      await(first, () -> first.locator("#field-form").isHidden());
      awaitTask(first, file);
      assertThat(task(first, file).innerText()).contains(file.code(), "请到现场核查", "沙岭社区");
      offline(first, true);
      Page page = first.context().newPage();
      first.close();
      page.navigate("http://localhost:" + port + "/field");
      await(page, () -> task(page, file).isVisible());
      await(page, () -> page.locator("#field-as-of").innerText().contains("没有信号"));
      assertThat(page.locator("#field-as-of").innerText()).startsWith("截至 ");
      press(page, file, "确已解决");
      task(page, file).locator("input[type=file]").setInputFiles(picture);
      await(page, () -> task(page, file).locator(".field-photos img").count() == 1);
      write(page, file, "灯亮了，看过两盏");
      await(page, () -> deeds(page, "waiting") == 1);
      assertThat(now(file).state()).isEqualTo(CaseState.RESOLVED);
      offline(page, false);
      await(page, () -> deeds(page, "sent") == 1);
      page.locator("#field-sync").click();
      await(page, () -> fetched(page) && !task(page, file).isVisible());
      assertThat(now(file).state()).isEqualTo(CaseState.CHECKED);
      assertThat(made(file, "confirm")).isEqualTo(1);
      assertThat(reports.listPhotos(HUANGMEI, file.id())).hasSize(1);
    } finally {
      Files.delete(picture);
    }
  }

  private static Path picture() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
    return Files.write(Files.createTempFile("task", ".jpg"), bytes.toByteArray());
  }

  @Test
  void anAnswerThatWasLostIsAskedForAgainAndTheMoveStandsOnce() {
    CaseFile file = resolved();
    try (var phone = onThePhone(checker())) {
      Page page = phone.page();
      awaitTask(page, file);
      page.evaluate(FieldApp.NO_WAKING);
      AtomicInteger sent = new AtomicInteger();
      page.route(
          "**/field/deeds",
          route -> {
            route.fetch();
            sent.incrementAndGet();
            route.abort();
          });
      press(page, file, "没有解决，退回重办");
      write(page, file, "灯还是黑的");
      await(page, () -> sent.get() >= 1 && deeds(page, "waiting") == 1);
      assertThat(now(file).state()).isEqualTo(CaseState.HANDLING);
      page.unroute("**/field/deeds");
      page.locator("#field-sync").click();
      await(page, () -> deeds(page, "sent") == 1);
      assertThat(made(file, "rework")).isEqualTo(1);
    }
  }

  @Test
  void whatMovedMeanwhileIsToldAndNothingIsLost() {
    CaseFile file = resolved();
    try (var phone = onThePhone(checker())) {
      Page page = phone.page();
      awaitTask(page, file);
      offline(page, true);
      press(page, file, "确已解决");
      write(page, file, "我看是好了");
      await(page, () -> deeds(page, "waiting") == 1);
      move(file, new Move.Rework("另一位看过，没好"), CHECKER);
      offline(page, false);
      await(page, () -> deeds(page, "refused") == 1);
      String told = page.locator("#field-deeds li").innerText();
      assertThat(told).contains("有了变化", "办理中", "我看是好了", "现在这件事不能再这样办了");
      assertThat(made(file, "confirm")).isZero();
    }
  }

  @Test
  void whatStillAppliesAfterAMoveIsWrittenAnewAndSent() {
    CaseFile file = resolved();
    try (var phone = onThePhone(checker())) {
      Page page = phone.page();
      awaitTask(page, file);
      offline(page, true);
      press(page, file, "确已解决");
      write(page, file, "灯亮了");
      await(page, () -> deeds(page, "waiting") == 1);
      move(file, new Move.Supervise(true, "领导关注"), LEADER);
      offline(page, false);
      await(page, () -> deeds(page, "refused") == 1);
      page.locator("#field-deeds").getByText("按现在的情况重写").click();
      await(page, () -> page.locator(".field-deed textarea").inputValue().equals("灯亮了"));
      page.locator(".field-deed .field-send").click();
      await(page, () -> deeds(page, "sent") == 1);
      assertThat(made(file, "confirm")).isEqualTo(1);
    }
  }

  @Test
  void anotherPersonOnThePhoneNeitherSeesNorSendsIt() {
    CaseFile file = resolved();
    String first = checker();
    try (var phone = onThePhone(first)) {
      Page page = phone.page();
      awaitTask(page, file);
      page.context().clearCookies();
      press(page, file, "确已解决");
      write(page, file, "第一个人写的");
      page.locator("#field-sign-in").waitFor();
      open(phone, worker());
      await(page, () -> page.locator("#field-deeds-others").innerText().contains("1 项"));
      assertThat(page.locator("#field-deeds li").count()).isZero();
      assertThat(page.content()).doesNotContain("第一个人写的", file.code());
      assertThat(made(file, "confirm")).isZero();
      page.context().clearCookies();
      open(phone, first);
      await(page, () -> deeds(page, "sent") == 1);
      assertThat(made(file, "confirm")).isEqualTo(1);
    }
  }

  @Test
  void aTapOnTheSketchIsThePlaceOfTheEntryAndNoOtherPositionLeaves() {
    try (var phone = onThePhone(worker())) {
      Page page = phone.page();
      page.context().grantPermissions(List.of("geolocation"));
      page.context().setGeolocation(new Geolocation(30.123456, 115.987654));
      page.evaluate(FieldApp.NO_WAKING);
      List<String> told = new CopyOnWriteArrayList<>();
      page.context().onRequest(request -> told.add(said(request)));
      page.locator("#field-open-sketch").click();
      await(page, () -> page.locator(".sketch-cell").count() > 1);
      page.locator("#field-where").click();
      await(page, () -> !page.locator("#field-picked").innerText().isBlank());
      await(page, () -> !page.locator("#field-picked").innerText().contains("正在"));
      page.locator("#field-sketch").click();
      await(page, () -> page.locator("#field-picked").innerText().contains("误差约"));
      page.locator("#field-refetch").evaluate("(one) => one.click()");
      page.locator("#field-to-entry").click();
      assertThat(page.locator("#field-position").innerText()).contains("在略图上点选");
      assertThat(told).noneMatch(one -> one.contains("longitude") || one.contains("115.98"));
      page.locator("#field-text").fill("略图上点的一处：井盖松动");
      page.locator("#field-form .field-send").click();
      await(page, () -> page.locator("#field-outbox li[data-state=sent]").count() == 1);
      List<String> withPlace = told.stream().filter(one -> one.contains("longitude")).toList();
      assertThat(withPlace).hasSize(1).allMatch(one -> one.contains("/field/entries"));
      assertThat(told).noneMatch(one -> one.contains("115.987654") || one.contains("30.123456"));
      assertThat(page.evaluate(KEPT).toString()).doesNotContain("115.987654", "30.123456");
      assertThat(
              jdbc.queryForObject(
                  "select count(*) from report.report where body like '略图上点的一处%' and lon is not null",
                  Integer.class))
          .isEqualTo(1);
    }
  }

  private static final String KEPT =
      """
      Promise.all(['jingwei-field', 'jingwei-field-tasks'].map((name) => new Promise((done) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => {
          const db = opening.result;
          const names = [...db.objectStoreNames];
          const change = db.transaction(names);
          const all = names.map((one) => change.objectStore(one).getAll());
          change.oncomplete = () => { db.close(); done(JSON.stringify(all.map((one) => one.result))); };
        };
      }))).then((all) => all.join(' ') + JSON.stringify(localStorage))
      """;

  private static String said(Request request) {
    return request.url() + " " + Objects.requireNonNullElse(request.postData(), "");
  }

  @Test
  void whoeverTakesReportsSeesWhatTheirUnitHasToDoAndTellsWhatTheySee() {
    CaseFile file = handling();
    try (var phone = onThePhone(worker())) {
      Page page = phone.page();
      awaitTask(page, file);
      assertThat(task(page, file).innerText()).contains("您单位承办", "办理中");
      press(page, file, "登记现场情况");
      assertThat(page.locator("#field-text").inputValue()).contains(file.code());
      assertThat(page.locator("#field-address").inputValue()).contains("沙岭社区");
    }
  }

  @Test
  void onASlowNetItIsAlwaysToldHowThingsStand() {
    CaseFile file = resolved();
    try (var phone = onThePhone(checker())) {
      Page page = phone.page();
      awaitTask(page, file);
      page.evaluate(FieldApp.NO_WAKING);
      phone.crawl();
      page.locator("#field-refetch").click();
      await(page, () -> page.locator("#field-as-of").innerText().contains("正在取任务"));
      await(page, () -> fetched(page));
      press(page, file, "确已解决");
      write(page, file, "");
      await(page, () -> deeds(page, "sending") + deeds(page, "waiting") == 1);
      await(page, () -> deeds(page, "sent") == 1);
      assertThat(made(file, "confirm")).isEqualTo(1);
    }
  }

  @Test
  void isAskedAgainOnlyForWhatChanged() {
    CaseFile file = resolved();
    try (var phone = onThePhone(checker())) {
      Page page = phone.page();
      awaitTask(page, file);
      List<Integer> answers = new CopyOnWriteArrayList<>();
      page.onResponse(answer -> {
        if (answer.url().contains("/field/tasks")) {
          answers.add(answer.status());
        }
      });
      // The first answer brought the sketch; the second does not, and the third is none.
      page.locator("#field-refetch").click();
      await(page, () -> answers.size() == 1 && fetched(page));
      page.locator("#field-refetch").click();
      await(page, () -> answers.size() == 2 && fetched(page));
      assertThat(answers).containsExactly(200, 304);
      assertThat(task(page, file).isVisible()).isTrue();
    }
  }

  @Test
  void standsInBothLanguagesLightAndDark() {
    resolved();
    CaseFile file = handling();
    String checker = checker();
    String worker = worker();
    for (Language language : Language.values()) {
      for (String theme : List.of("light", "dark")) {
        for (String login : List.of(checker, worker)) {
          try (var phone = Chromium.on(port, Size.PHONE, language)) {
            phone.theme(theme);
            open(phone, login);
            Page page = phone.page();
            page.locator("#field-open-tasks").click();
            await(page, () -> page.locator("#field-tasks li").count() > 0);
            String who = login.equals(checker) ? "checker" : "grid";
            if (login.equals(checker)) {
              page.locator("#field-tasks button").first().click();
              page.locator(".field-deed textarea").waitFor();
            }
            look(phone, "field-tasks-" + who + "-" + theme);
            page.locator("#field-open-sketch").click();
            await(page, () -> page.locator(".sketch-cell").count() > 1);
            look(phone, "field-sketch-" + who + "-" + theme);
          }
        }
      }
    }
    assertThat(now(file).state()).isEqualTo(CaseState.HANDLING);
  }

  private static void look(Chromium phone, String name) {
    phone.picture(name);
    assertThat(phone.overflow()).isZero();
    assertThat(phone.smallTargets()).isEmpty();
    assertThat(phone.troubles()).isEmpty();
  }
}
