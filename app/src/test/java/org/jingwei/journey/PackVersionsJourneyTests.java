// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerAction;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.pack.Edition;
import org.jingwei.pack.PackEditing;
import org.jingwei.pack.PackPublishing;
import org.jingwei.pack.PackTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** Versions that fail, are cut off or come as files of all kinds, and what is shown beforehand. */
@TestPropertySource(properties = "jingwei.test.own=pack-editing")
class PackVersionsJourneyTests extends CaseJourney {

  private static final String PATH = "/admin/packs";
  private static final LedgerActor COMMANDER = LedgerActor.person(9, CENTRE, "SYSTEM_ADMIN");

  @LocalServerPort int port;
  @Autowired Directory directory;
  @Autowired PackEditing editing;
  @Autowired PackPublishing publishing;
  @Autowired Ledger ledger;
  @Autowired JdbcTemplate jdbc;
  @Autowired DataSource database;
  private Colleague admin;

  @BeforeEach
  void anEmptyDraft() {
    admin = Colleague.hired(new Staff(directory, port), port, CENTRE, Role.SYSTEM_ADMIN, "421127");
    publishing
        .listWaiting(HUANGMEI)
        .forEach(one -> publishing.cancel(HUANGMEI, COMMANDER, one.number()).orThrow());
    editing.restoreAll(HUANGMEI, COMMANDER);
  }

  private Edition planned(String word) {
    Map<String, String> cue = Map.of("word", word, "level", "urgent");
    editing.keep(HUANGMEI, 9, PackTable.CUES, null, cue, 0).orThrow();
    long revision = editing.findDraft(HUANGMEI).orElseThrow().revision();
    Instant at = CLOCK.instant().plus(Duration.ofHours(1));
    return publishing.publish(HUANGMEI, COMMANDER, revision, "试", at).orThrow();
  }

  private int live() {
    return editing.findDraft(HUANGMEI).orElseThrow().live().number();
  }

  private Edition.State state(Edition edition) {
    return publishing.find(HUANGMEI, edition.number()).orElseThrow().state();
  }

  private boolean isOnTheLedger(String action) {
    return !ledger.listOf(HUANGMEI, new LedgerAction(action), null, 1).items().isEmpty();
  }

  @Test
  void aVersionThatDoesNotFitAtItsTimeIsShownWithTheRemedyAndMended() {
    int before = live();
    Edition version = planned("管道爆裂");
    jdbc.update(
        "update pack.edit set base = '{\"word\":\"other\"}' where county = 421127 and edition = ?",
        version.number());
    CLOCK.pass(Duration.ofHours(2));
    publishing.loadDue();
    assertThat(state(version)).isEqualTo(Edition.State.FAILED);
    assertThat(live()).isEqualTo(before);

    String page = PATH + "/versions/" + version.number();
    assertThat(admin.get(page).body()).contains("这个版本没有生效", "取回草稿修改", "管道爆裂");
    HttpResponse<String> mended = admin.submit(page, page + "/mend", Map.of());
    assertThat(mended.headers().firstValue("Location").orElse("")).endsWith("/changes");
    assertThat(editing.findDraft(HUANGMEI).orElseThrow().changes()).hasSize(1);
    assertThat(admin.submit(page, page + "/mend", Map.of()).statusCode()).isEqualTo(409);
    assertThat(isOnTheLedger("pack.mend")).isTrue();

    var row =
        editing.findDraft(HUANGMEI).orElseThrow().findRow(PackTable.CUES, "管道爆裂").orElseThrow();
    Map<String, String> right = Map.of("word", "管道爆裂", "level", "police");
    editing.keep(HUANGMEI, 9, PackTable.CUES, "管道爆裂", right, row.version()).orThrow();
    long revision = editing.findDraft(HUANGMEI).orElseThrow().revision();
    var anew = publishing.publish(HUANGMEI, COMMANDER, revision, "改正", null).orThrow();
    assertThat(anew.state()).isEqualTo(Edition.State.LIVE);
  }

  @Test
  void aConnectionThatDiesWhileAVersionIsLoadedLeavesTheOldOneWholeAndTheNewOneComesLater()
      throws SQLException {
    int before = live();
    Edition version = planned("电梯困人");
    try (Connection hold = database.getConnection()) {
      hold.setAutoCommit(false);
      try (var lock = hold.createStatement()) {
        lock.execute("lock table pack.edition_file in share mode");
      }
      CLOCK.pass(Duration.ofHours(2));
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() ->
              jdbc.queryForObject(
                      """
                      select count(pg_terminate_backend(pid)) from pg_stat_activity
                      where wait_event_type = 'Lock' and query like '%pack.edition_file%'
                        and pid <> pg_backend_pid()
                      """,
                      Integer.class)
                  > 0);
      await()
          .ignoreExceptions() // the pool may hand out the dead connection once more
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> {
            assertThat(live()).isEqualTo(before);
            assertThat(state(version)).isEqualTo(Edition.State.PLANNED);
          });
      assertThat(reports.categories(HUANGMEI).listCues("电梯困人了")).isEmpty();
      hold.rollback();
    }
    await()
        .ignoreExceptions()
        .atMost(Duration.ofSeconds(30))
        .until(() -> state(version) == Edition.State.LIVE);
    assertThat(live()).isEqualTo(version.number());
  }

  @Test
  void whatIsClearedAndDroppedStandsOnTheLedger() {
    editing
        .keep(HUANGMEI, 9, PackTable.CUES, null, Map.of("word", "试验词", "level", "urgent"), 0)
        .orThrow();
    admin.submit(PATH + "/changes", PATH + "/restore", Map.of());
    assertThat(isOnTheLedger("pack.clear")).isTrue();
    String page = sent("cues.csv", "word,level\n试验词,urgent\n".getBytes(Charset.forName("GBK")));
    assertThat(admin.get(page).body()).contains("试验词", "最多保留一周");
    admin.submit(page, page + "/drop", Map.of());
    assertThat(isOnTheLedger("pack.drop")).isTrue();
    assertThat(admin.get(page).statusCode()).isEqualTo(404);
  }

  /** The address of the page that shows what was sent. */
  private String sent(String name, byte[] file) {
    HttpResponse<String> answer = admin.send(PATH, PATH + "/import", name, file);
    assertThat(answer.statusCode()).isEqualTo(302);
    String to = answer.headers().firstValue("Location").orElseThrow();
    return to.substring(to.indexOf(PATH));
  }

  @Test
  void aWorkbookIsReadLikeTheTableItWasMadeFrom() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Excel", "16.0")) {
      Worksheet sheet = book.newWorksheet("Sheet1");
      sheet.value(0, 0, "word");
      sheet.value(0, 1, "level");
      sheet.value(1, 0, "桥面塌陷");
      sheet.value(1, 1, "urgent");
    }
    String page = sent("cues.xlsx", out.toByteArray());
    assertThat(admin.get(page).body()).contains("桥面塌陷", "/keep");
    admin.submit(page, page + "/keep", Map.of());
    assertThat(editing.findDraft(HUANGMEI).orElseThrow().findRow(PackTable.CUES, "桥面塌陷"))
        .isPresent();
  }

  @Test
  void aFileThatIsNoTableIsRefusedBesideTheFormWithTheRemedy() {
    byte[] zeros = new byte[5_000];
    HttpResponse<String> refused = admin.send(PATH, PATH + "/import", "cues.csv", zeros);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("另存为“CSV UTF-8”");
    assertThat(admin.send(PATH, PATH + "/import", "cues.xlsx", zeros).body()).contains("工作簿打不开");
  }

  @Test
  void allDifferencesAreTakenOutHoweverManyThereAre() {
    StringBuilder cues = new StringBuilder("word,level\n");
    for (int i = 0; i < 260; i++) {
      cues.append("差异词").append(i).append(",urgent\n");
    }
    String page =
        sent("cues.csv", cues.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(admin.get(page).body()).contains("这里显示前 200 处");
    admin.submit(page, page + "/keep", Map.of());
    assertThat(admin.get(PATH + "/changes.csv").body()).contains("差异词0,", "差异词259,");
  }

  @Test
  void aDayOffShowsWhichDeadlinesItMovesBeforeItIsPublished() {
    LocalDate day =
        Stream.iterate(LocalDate.now(CLOCK).plusDays(1), one -> one.plusDays(1))
            .filter(one -> one.getDayOfWeek() == DayOfWeek.WEDNESDAY)
            .findFirst()
            .orElseThrow();
    String page = PATH + "/calendar?month=" + day.toString().substring(0, 7);
    assertThat(admin.get(page).body()).contains("id=\"dues\"").doesNotContain("有变动");
    admin.submit(page, PATH + "/calendar", Map.of("date", day.toString(), "name", "县庆"));
    assertThat(admin.get(page).body()).contains("有变动");
    dispatched();
    assertThat(admin.get(PATH + "/changes").body())
        .containsPattern("其中 [1-9]\\d* 件未办结事项因日历变动而改变期限");
  }

  @Test
  void aConnectionIsTriedAndToldWithItsRemedyAndOnTheLedger() {
    String page = PATH + "/connections";
    HttpResponse<String> tried =
        admin.submit(page, page + "/test", Map.of("kind", "line", "code", "12319"));
    assertThat(tried.body()).contains("没有设置地址或目录", "id=\"tested\"");
    assertThat(isOnTheLedger("connection.test")).isTrue();
    assertThat(admin.submit(page, page + "/test", Map.of("kind", "line", "code", "x")).statusCode())
        .isEqualTo(404);
  }
}
