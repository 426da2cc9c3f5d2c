// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.pack.Edition;
import org.jingwei.pack.PackEditing;
import org.jingwei.pack.PackImports;
import org.jingwei.pack.PackPublishing;
import org.jingwei.pack.PackTable;
import org.jingwei.shared.Outcome;
import org.jingwei.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The county's IT person edits the pack on pages. */
@TestPropertySource(properties = "jingwei.test.own=pack-editing")
class PackEditingJourneyTests extends CaseJourney {

  private static final String PATH = "/admin/packs";
  private static final LedgerActor COMMANDER = LedgerActor.person(9, CENTRE, "SYSTEM_ADMIN");

  @LocalServerPort int port;
  @Autowired Directory directory;
  @Autowired PackEditing editing;
  @Autowired PackPublishing publishing;
  @Autowired PackImports imports;
  private Colleague admin;

  @BeforeEach
  void anEmptyDraft() {
    admin = Colleague.hired(new Staff(directory, port), port, CENTRE, Role.SYSTEM_ADMIN, "421127");
    publishing
        .listWaiting(HUANGMEI)
        .forEach(one -> publishing.cancel(HUANGMEI, COMMANDER, one.number()).orThrow());
    editing.restoreAll(HUANGMEI, COMMANDER);
  }

  private HttpResponse<String> added(String table, Map<String, String> cells) {
    Map<String, String> sent = new HashMap<>();
    cells.forEach((column, value) -> sent.put("c-" + column, value));
    String page = PATH + "/row/" + table;
    return admin.submit(page, page, sent);
  }

  private HttpResponse<String> published(String reason, String effective) {
    long revision = editing.findDraft(HUANGMEI).orElseThrow().revision();
    return admin.submit(
        PATH + "/changes",
        PATH + "/publish",
        Map.of("revision", Long.toString(revision), "reason", reason, "effective", effective));
  }

  private int live() {
    return editing.findDraft(HUANGMEI).orElseThrow().live().number();
  }

  private static Map<String, String> category(String code) {
    return Map.of(
        "code", code,
        "parent", "lighting",
        "name", "景观灯故障",
        "name_en", "Decorative lamps out",
        "urgent", "false",
        "keywords", "景观灯\n彩灯",
        "examples", "河边的景观灯坏了\n桥上的彩灯不亮\n广场的灯带一闪一闪");
  }

  @Test
  void aCategoryWithTwoQuestionsAndADutyGoesLiveAndIsAskedOfResidents() {
    assertThat(added("categories", category("lighting-show")).statusCode()).isEqualTo(302);
    added(
        "fields",
        Map.of(
            "category",
            "lighting-show",
            "code",
            "where",
            "label",
            "在哪一段河岸",
            "label_en",
            "Which bank",
            "type",
            "text",
            "required",
            "false"));
    added(
        "fields",
        Map.of(
            "category",
            "lighting-show",
            "code",
            "how",
            "label",
            "怎么坏的",
            "label_en",
            "How",
            "type",
            "choice",
            "required",
            "false",
            "options",
            "不亮\n闪烁",
            "options_en",
            "out\nflickering"));
    added(
        "duties",
        Map.of(
            "category",
            "lighting-show",
            "rank",
            "10",
            "level",
            "county",
            "unit_kind",
            "municipal",
            "source",
            "县城管局会议纪要"));
    var draft = editing.findDraft(HUANGMEI).orElseThrow();
    assertThat(draft.problems()).isEmpty();
    assertThat(draft.changes()).hasSize(4);
    assertThat(reports.categories(HUANGMEI).find("lighting-show")).isEmpty();
    assertThat(admin.get(PATH + "/changes").body()).contains("景观灯故障", "在哪一段河岸", "what-if");
    assertThat(admin.get(PATH + "/row/categories?key=lighting-show").body())
        .contains("id=\"asked\"", "群众填写：景观灯故障", "<fieldset disabled", "闪烁");

    assertThat(published("县城管局会议纪要第 3 号", "").statusCode()).isEqualTo(302);

    var category = reports.categories(HUANGMEI).find("lighting-show").orElseThrow();
    assertThat(category.fields()).hasSize(2);
    assertThat(editing.findDraft(HUANGMEI).orElseThrow().changes()).isEmpty();
    String form =
        new Browser(port).get("/report?category=lighting-show", "Accept", "text/html").body();
    assertThat(form).contains("景观灯故障");
    residentFiles("lighting-show");
    assertThat(admin.get(PATH + "/versions").body()).contains("县城管局会议纪要第 3 号");
    assertThat(publishing.listChanges(HUANGMEI, publishing.find(HUANGMEI, live()).orElseThrow()))
        .hasSizeGreaterThanOrEqualTo(4);
  }

  /** By the new questions; the new duty names who should answer. */
  private void residentFiles(String category) {
    Browser resident = new Browser(port);
    Map<String, String> told = new HashMap<>();
    told.put("text", "河西的景观灯晚上不亮");
    told.put("address", "沙岭社区门口");
    told.put("category", category);
    told.put("fields.where", "河西");
    told.put("fields.how", "闪烁");
    told.put("key", java.util.UUID.randomUUID().toString());
    assertThat(resident.submit("/report", "/report", told).statusCode()).isEqualTo(303);
    var file =
        cases.listLatest(HUANGMEI, CLOCK.instant().minus(Duration.ofDays(1)), 20).stream()
            .filter(one -> category.equals(one.category()))
            .findFirst()
            .orElseThrow();
    assertThat(cases.suggestUnits(file).getFirst().unit()).isEqualTo(municipal());
  }

  private String municipal() {
    return directory
        .unitOfKind(HUANGMEI, "municipal", org.jingwei.directory.Unit.Level.COUNTY, COUNTY)
        .orElseThrow()
        .code();
  }

  @Test
  void whatIsWrongIsKeptAndSaidBesideItsFieldAndPublishesNothing() {
    int before = live();
    added(
        "limits",
        Map.of(
            "category",
            "lighting-out",
            "urgency",
            "normal",
            "stage",
            "resolve",
            "amount",
            "0",
            "unit",
            "working_days",
            "source",
            "x"));
    String row = admin.get(PATH + "/row/limits?key=lighting-out+normal+resolve").body();
    assertThat(row).contains("id=\"c-amount-error\"", "1 到 10000");
    HttpResponse<String> refused = published("try", "");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(live()).isEqualTo(before);
  }

  @Test
  void aPlannedDayOffComesAtItsTimeAndIsTakenBackByAnotherVersion() {
    int before = live();
    added("calendar", Map.of("date", "2026-06-03", "name", "县庆", "type", "off"));
    LocalDateTime at =
        LocalDateTime.ofInstant(CLOCK.instant(), CLOCK.getZone())
            .plusHours(2)
            .withSecond(0)
            .withNano(0);
    assertThat(published("县政府通知", at.toString().substring(0, 16)).statusCode()).isEqualTo(302);
    publishing.loadDue();
    assertThat(live()).isEqualTo(before);
    assertThat(admin.get(PATH).body()).contains("县政府通知");
    CLOCK.pass(Duration.ofHours(2));
    publishing.loadDue();
    assertThat(live()).isGreaterThan(before);
    assertThat(jdbcCount("deadline.calendar_day", "date '2026-06-03'")).isEqualTo(1);

    int planned = live();
    HttpResponse<String> back =
        admin.submit(
            PATH + "/versions/" + before, PATH + "/versions/" + before + "/back", Map.of());
    assertThat(back.statusCode()).isEqualTo(302);
    assertThat(editing.findDraft(HUANGMEI).orElseThrow().changes()).hasSize(1);
    published("通知撤销", "");
    assertThat(live()).isGreaterThan(planned);
    assertThat(jdbcCount("deadline.calendar_day", "date '2026-06-03'")).isZero();
  }

  @Autowired org.springframework.jdbc.core.JdbcTemplate jdbc;

  private int jdbcCount(String table, String day) {
    return jdbc.queryForObject(
        "select count(*) from " + table + " where county = 421127 and day = " + day, Integer.class);
  }

  @Test
  void aBrokenFileIsNamedByLineAndNothingOfItIsKept() {
    byte[] file = "word,level\n煤气味,urgent\n新词,huge\n".getBytes(StandardCharsets.UTF_8);
    long id = imports.receive(HUANGMEI, COMMANDER, "cues.csv", file).orThrow();
    String page = admin.get(PATH + "/import/" + id).body();
    assertThat(page).contains("cues.csv:3").doesNotContain("/keep");
    assertThat(imports.keep(HUANGMEI, 9, id)).isInstanceOf(Outcome.Refused.class);
    assertThat(editing.findDraft(HUANGMEI).orElseThrow().changes()).isEmpty();
  }

  @Test
  void aWholeFileIsShownBesideTheDraftBeforeItIsKept() {
    byte[] file = "word,level\n煤气味,urgent\n".getBytes(StandardCharsets.UTF_8);
    long id = imports.receive(HUANGMEI, COMMANDER, "cues.csv", file).orThrow();
    assertThat(editing.findDraft(HUANGMEI).orElseThrow().changes()).isEmpty();
    admin.submit(PATH + "/import/" + id, PATH + "/import/" + id + "/keep", Map.of());
    assertThat(editing.findDraft(HUANGMEI).orElseThrow().changes())
        .isNotEmpty()
        .allMatch(change -> change.table() == PackTable.CUES && change.after() == null);
  }

  @Test
  void filesThatTogetherAreMoreThanADraftHoldsAreRefusedWhole() throws IOException {
    StringBuilder cues = new StringBuilder("word,level\n");
    StringBuilder landmarks =
        new StringBuilder("name,aliases,kind,division,longitude,latitude,datum\n");
    for (int i = 0; i < 12_000; i++) {
      cues.append("新词").append(i).append(",urgent\n");
      landmarks.append("新桥").append(i).append(",,bridge,421127100,,,\n");
    }
    byte[] zip = zip(Map.of("cues.csv", cues.toString(), "landmarks.csv", landmarks.toString()));
    long id = imports.receive(HUANGMEI, COMMANDER, "both.zip", zip).orThrow();
    assertThat(imports.find(HUANGMEI, id).orElseThrow().problems()).isEmpty();
    assertThat(imports.keep(HUANGMEI, 9, id)).asString().contains("pack-draft-many");
    assertThat(editing.findDraft(HUANGMEI).orElseThrow().changes()).isEmpty();
  }

  private static byte[] zip(Map<String, String> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void nobodyOverwritesWhatTheyHaveNotSeen() {
    Map<String, String> cue = new TreeMap<>(Map.of("word", "煤气味", "level", "police"));
    editing.keep(HUANGMEI, 1, PackTable.CUES, "煤气味", cue, 0).orThrow();
    assertThat(editing.keep(HUANGMEI, 1, PackTable.CUES, "煤气味", cue, 0))
        .as("the same again")
        .isInstanceOf(Outcome.Done.class);
    Map<String, String> other = new TreeMap<>(Map.of("word", "煤气味", "level", "urgent", "x", "1"));
    assertThat(editing.keep(HUANGMEI, 2, PackTable.CUES, "煤气味", other, 0))
        .asString()
        .contains("pack-row-changed");
  }

  @Test
  void onlyWhoMayLoadPacksSeesThem() {
    Colleague desk = Colleague.hired(new Staff(directory, port), port, CENTRE, Role.DESK, "421127");
    for (String path : new String[] {"", "/changes", "/versions", "/draft.zip", "/table/units"}) {
      assertThat(desk.get(PATH + path).statusCode()).as(path).isEqualTo(403);
    }
  }

  @Test
  void aVersionThatIsPublishedWhileReportsComeInLosesNone() throws InterruptedException {
    AtomicInteger taken = new AtomicInteger();
    AtomicBoolean go = new AtomicBoolean(true);
    AtomicInteger failed = new AtomicInteger();
    int before = jdbc.queryForObject("select count(*) from casework.case_file", Integer.class);
    Thread intake =
        Thread.ofPlatform()
            .start(() -> {
              while (go.get()) {
                try {
                  report();
                  taken.incrementAndGet();
                } catch (RuntimeException lost) {
                  failed.incrementAndGet();
                }
              }
            });
    for (int i = 0; i < 3; i++) {
      editing
          .keep(HUANGMEI, 9, PackTable.CUES, null, Map.of("word", "新词" + i, "level", "urgent"), 0)
          .orThrow();
      long revision = editing.findDraft(HUANGMEI).orElseThrow().revision();
      Edition made = publishing.publish(HUANGMEI, COMMANDER, revision, "试", null).orThrow();
      assertThat(made.state()).isEqualTo(Edition.State.LIVE);
    }
    go.set(false);
    intake.join();
    assertThat(failed.get()).isZero();
    assertThat(taken.get()).isPositive();
    assertThat(jdbc.queryForObject("select count(*) from casework.case_file", Integer.class))
        .isEqualTo(before + taken.get());
  }
}
