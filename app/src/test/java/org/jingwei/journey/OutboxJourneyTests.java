// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Move;
import org.jingwei.casework.Received;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.jingwei.notification.Notifications;
import org.jingwei.pack.Packs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Messages to reporters until they are handed over, and who looks after those that are not. */
class OutboxJourneyTests extends CaseJourney {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Pattern RETRY =
      Pattern.compile("action=\"(/admin/outbox/\\d+/retry)\"(?:(?!</form>).)*", Pattern.DOTALL);

  private static final Pattern RELEASE = Pattern.compile("action=\"(/admin/outbox/\\d+/release)\"");

  @LocalServerPort int port;
  @Autowired Directory directory;
  @Autowired Notifications notifications;
  @Autowired Packs packs;
  @Autowired JdbcTemplate jdbc;

  private Colleague hired(Role role) {
    return Colleague.hired(new Staff(directory, port), port, CENTRE, role, "421127");
  }

  /** A report that was taken on, and whose reporter was told so. */
  private Received told() {
    Received received = report();
    move(cases.find(HUANGMEI, received.caseId()).orElseThrow(), new Move.Accept(null), DESK);
    awaitSent(received);
    return received;
  }

  private void awaitSent(Received received) {
    await()
        .atMost(LONG)
        .until(() -> {
          notifications.catchUp(HUANGMEI);
          return jdbc.queryForList(
                  "select state from notification.message where county = 421127 and report_id = ?",
                  String.class,
                  received.reportId())
              .contains("SENT");
        });
  }

  private void giveUp(Received received) {
    jdbc.update(
        """
        update notification.message set state = 'DEAD', attempts = 8, fault = 'unwritable Disk'
        where county = 421127 and report_id = ?
        """,
        received.reportId());
  }

  /** How often these words were dropped for the county's gateway so far. */
  private static int dropped(String words) throws IOException {
    int times = 0;
    try (Stream<Path> files = Files.walk(Path.of("target"), 3)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".jsonl")).toList()) {
        times += Files.readString(file).split(Pattern.quote(words), -1).length - 1;
      }
    }
    return times;
  }

  @Test
  void anAdministratorTriesAMessageAnewThatWasGivenUp() throws IOException {
    Received received = told();
    giveUp(received);
    int before = dropped(received.code());
    Colleague admin = hired(Role.SYSTEM_ADMIN);
    String page = admin.get("/admin/outbox").body();
    assertThat(page).contains(received.code()).doesNotContain("13812345678", "张三");
    Matcher retry = RETRY.matcher(page);
    assertThat(retry.find()).isTrue();
    assertThat(admin.submit("/admin/outbox", retry.group(1), Map.of()).statusCode()).isEqualTo(302);
    awaitSent(received);
    assertThat(dropped(received.code())).isEqualTo(before + 1);
    assertThat(admin.get("/admin/outbox?state=dead").body()).doesNotContain(received.code());
    assertThat(admin.get("/admin/outbox?state=sent").body()).contains(received.code());
  }

  @Test
  void allThatWereGivenUpAreTriedAnewAtOnce() {
    Received one = told();
    Received other = told();
    giveUp(one);
    giveUp(other);
    hired(Role.SYSTEM_ADMIN).submit("/admin/outbox", "/admin/outbox/retry", Map.of());
    awaitSent(one);
    awaitSent(other);
  }

  @Test
  void nobodyElseSeesTheMessagesOrTriesThem() {
    Received received = told();
    giveUp(received);
    Colleague desk = hired(Role.DESK);
    assertThat(desk.get("/admin/outbox").statusCode()).isEqualTo(403);
    assertThat(desk.submit("/desk?state=new", "/admin/outbox/retry", Map.of()).statusCode())
        .isEqualTo(403);
    hired(Role.SYSTEM_ADMIN).submit("/admin/outbox", "/admin/outbox/retry", Map.of());
    awaitSent(received);
  }

  @Test
  void anAdministratorSendsThemselvesATrialAndNobodyElseDoes() throws IOException {
    Colleague admin = hired(Role.SYSTEM_ADMIN);
    int before = dropped("13600001111");
    var form = Map.of("way", "TEXT", "to", "13600001111");
    assertThat(admin.submit("/admin/outbox", "/admin/outbox/try", form).statusCode())
        .isEqualTo(302);
    assertThat(dropped("13600001111")).isEqualTo(before + 1);
    assertThat(admin.get("/admin/outbox").body()).contains("测试短信已交出").doesNotContain("13600001111");
    var wrong = Map.of("way", "MAIL", "to", "13600001111");
    var refused = admin.submit("/admin/outbox", "/admin/outbox/try", wrong);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("不是邮箱地址", "name@example.cn", "value=\"13600001111\"");
    assertThat(hired(Role.DESK).submit("/desk?state=new", "/admin/outbox/try", form).statusCode())
        .isEqualTo(403);
  }

  /** Answered, with a note between offices in what the unit wrote. */
  private Received leaky() {
    Received received = report();
    CaseFile file = cases.find(HUANGMEI, received.caseId()).orElseThrow();
    file = move(file, new Move.Accept("此人多次来闹，请注意方式"), DESK);
    file = move(file, new Move.Dispatch(CENTRE, List.of(), null), DESK);
    file = move(file, new Move.Acknowledge(), CLERK);
    file = move(file, new Move.Resolve("换了灯泡。此人多次来闹，请注意方式。", List.of()), CLERK);
    move(file, new Move.Confirm(null), CHECKER);
    notifications.catchUp(HUANGMEI);
    return received;
  }

  private List<String> statesOf(Received received) {
    return jdbc.queryForList(
        """
        select kind || ' ' || state from notification.message
        where county = 421127 and report_id = ? order by id
        """,
        String.class,
        received.reportId());
  }

  @Test
  void whatIsHeldBackGoesOutInTheUsualWordsWhenAnAdministratorSaysSo() throws IOException {
    Received received = leaky();
    await().atMost(LONG).until(() -> statesOf(received).contains("ANSWERED HELD"));
    Colleague admin = hired(Role.SYSTEM_ADMIN);
    String page = admin.get("/admin/outbox?state=held").body();
    assertThat(page)
        .contains(received.code(), "内容里有内部意见", "去掉原话后发出")
        .doesNotContain("多次来闹", "换了灯泡");
    Matcher release = RELEASE.matcher(page);
    assertThat(release.find()).isTrue();
    String path = release.group(1);
    String usual = "您反映的 " + received.code() + " 号事项已由黄梅县综治中心办理";
    int before = dropped(usual);
    assertThat(admin.submit("/admin/outbox?state=held", path, Map.of()).statusCode())
        .isEqualTo(302);
    await().atMost(LONG).until(() -> statesOf(received).contains("ANSWERED SENT"));
    assertThat(dropped("多次来闹")).isZero();
    assertThat(dropped(usual)).isEqualTo(before + 1);
    assertThat(admin.get("/admin/outbox?state=held").body()).doesNotContain(received.code());
    assertThat(admin.get("/admin/outbox?state=sent").body()).contains("短信", "outbox/");
    assertThat(hired(Role.DESK).submit("/desk?state=new", path, Map.of()).statusCode())
        .isEqualTo(403);
  }

  @Test
  void aReporterReadsTheWordsOfTheMattersCategory(@TempDir Path folder) throws IOException {
    String own = "路灯的事{code}已接下，急事请打 12345。";
    String all = "{code} 已接下。";
    withTexts(
        folder,
        "category,kind,text,text_en\nlighting,accepted," + own + ",\n,accepted," + all + ",\n",
        () -> {
          Received received = told();
          assertThat(
                  jdbc.queryForList(
                      "select body from notification.message where report_id = ?",
                      String.class,
                      received.reportId()))
              .containsExactly(own.replace("{code}", received.code()));
        });
  }

  private interface Act {
    void run() throws IOException;
  }

  private void withTexts(Path folder, String messages, Act act) throws IOException {
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(Path.of("..", "packs", "huangmei"))) {
      for (Path file : files) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    Files.writeString(folder.resolve("messages.csv"), messages);
    try {
      assertThat(packs.load(folder).problems()).isEmpty();
      act.run();
    } finally {
      packs.loadShipped("huangmei");
    }
  }

  @Test
  void aReporterReadsTheWordsOfTheCountysOwnPack(@TempDir Path folder) throws IOException {
    withTexts(
        folder,
        "kind,text,text_en\naccepted,乡亲您好，{centre}已接下您反映的事，编号{code}，请放心。,\n",
        () -> {
          Received received = told();
          String told = "乡亲您好，黄梅县综治中心已接下您反映的事，编号" + received.code() + "，请放心。";
          assertThat(dropped(told)).isPositive();
        });
  }
}
