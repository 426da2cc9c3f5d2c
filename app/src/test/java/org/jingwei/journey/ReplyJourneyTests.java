// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.Move;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.jingwei.grid.Division;
import org.jingwei.grid.Grid;
import org.jingwei.reply.Draft;
import org.jingwei.reply.Replies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/**
 * An answer that was rated well comes back as a draft for the next matter of its category, and what
 * an answer lacks is told. In a program of its own: what is kept would be offered to other tests.
 */
@TestPropertySource(properties = "spring.application.name=jingwei-reply")
class ReplyJourneyTests extends CaseJourney {

  private static final String ANSWER =
      "您好，您反映的沙岭社区路灯不亮问题，我单位已于11月20日到现场更换灯泡2个，恢复照明。经办人王建国。如有疑问请拨打12345。";

  @LocalServerPort int port;
  @Autowired Directory directory;
  @Autowired Replies replies;
  @Autowired Grid grid;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void nothingKept() {
    catchUp();
    jdbc.update("delete from reply.kept");
  }

  private CaseFile answered(String answer) {
    CaseFile file = move(handling(), new Move.Resolve(answer, List.of()), CLERK);
    return move(file, new Move.Confirm(null), CHECKER);
  }

  private CaseFile closed(String answer, int rating) {
    CaseFile file = answered(answer);
    long report = reports.listOfCase(HUANGMEI, file.id()).getFirst().id();
    return move(file, new Move.Callback(report, Move.Heard.SATISFIED, rating, null), CALLER);
  }

  /** An event is in the feed once every transaction that began before it has ended. */
  private void catchUp() {
    boolean behind = true;
    for (int i = 0; behind && i < 10_000; i++) {
      replies.catchUp(HUANGMEI);
      behind =
          Boolean.TRUE.equals(
              jdbc.queryForObject(
                  """
                  select exists (select 1 from casework.event e
                    left join reply.feed_position p on p.county = e.county
                    where p.tx is null or (e.tx, e.id) > (p.tx, p.id))
                  """,
                  Boolean.class));
    }
    assertThat(behind).isFalse();
  }

  private List<Draft> drafts(CaseFile file) {
    catchUp();
    return replies.listDrafts(file, reports.listOfCase(HUANGMEI, file.id()));
  }

  private Colleague clerk() {
    return Colleague.hired(new Staff(directory, port), port, CENTRE, Role.UNIT_CLERK, "421127");
  }

  private HttpResponse<String> send(
      Colleague who, CaseFile file, String path, Map<String, String> fields) {
    var all = new HashMap<>(fields);
    all.put("version", Integer.toString(file.version()));
    all.put("key", UUID.randomUUID().toString());
    return who.submit("/cases/" + file.id(), "/cases/" + file.id() + path, all);
  }

  private static String textOf(String page) {
    Matcher text = Pattern.compile("<textarea[^>]*name=\"outcome\"[^>]*>([^<]*)<").matcher(page);
    assertThat(text.find()).isTrue();
    return text.group(1);
  }

  @Test
  void anAnswerThatWasRatedWellHelpsWithTheNextOneOfItsCategory() {
    closed(ANSWER, 5);
    CaseFile next = handling();
    Draft draft = drafts(next).getFirst();
    assertThat(draft.text()).contains("更换灯泡〔数字〕个").doesNotContain("王建国", "11月20日");
    Colleague clerk = clerk();
    String page = clerk.get("/cases/" + next.id()).body();
    assertThat(page).contains("可参照的往期答复（1 条）", "<mark>〔数字〕</mark>", "群众评 5 分", "同类事项", "处词相同（");
    assertThat(textOf(page)).isEmpty();

    Map<String, String> put = Map.of("outcome", "先写的一句。", "draft", "" + draft.id());
    String filled = send(clerk, next, "/reply", put).body();
    assertThat(textOf(filled)).isEqualTo("先写的一句。\n" + draft.text());
    assertThat(filled).contains("待填：〔数字〕", "撤销放入");
    Map<String, String> undo =
        Map.of("outcome", textOf(filled), "undo", "yes", "before", "先写的一句。", "drafted", "yes");
    assertThat(textOf(send(clerk, next, "/reply", undo).body())).isEqualTo("先写的一句。");

    var early = send(clerk, next, "/moves/resolve", Map.of("outcome", draft.text()));
    assertThat(early.statusCode()).isEqualTo(422);
    assertThat(early.body()).contains("resolve-outcome-error", "还有空没有填：〔数字〕");
    String lacking =
        send(clerk, next, "/reply/findings", Map.of("outcome", "路灯问题我们高度重视，已转相关部门。")).body();
    assertThat(lacking).contains("高度重视", "没有写地点", "没有写时间", "没有写有疑问找谁");
    String whole = draft.text().replace("〔数字〕", "3");
    assertThat(send(clerk, next, "/reply/findings", Map.of("outcome", whole)).body())
        .contains("都写到了");
    assertThat(send(clerk, next, "/moves/resolve", Map.of("outcome", whole)).statusCode())
        .isEqualTo(303);
    assertThat(cases.find(HUANGMEI, next.id()).orElseThrow().state()).isEqualTo(CaseState.RESOLVED);
  }

  @Test
  void theCheckerSeesWhatTheAnswerLacks() {
    CaseFile file = move(handling(), new Move.Resolve("已转相关部门处理。", List.of()), CLERK);
    Colleague checker =
        Colleague.hired(new Staff(directory, port), port, GOVERNMENT, Role.CHECKER, "421127");
    assertThat(checker.get("/cases/" + file.id()).body()).contains("答复可能还缺", "没有写时间");
  }

  @Test
  void whoSendsItAnywayIsToldButNotHeldUp() {
    CaseFile file = handling();
    Colleague clerk = clerk();
    assertThat(send(clerk, file, "/moves/resolve", Map.of("outcome", "换了灯泡")).statusCode())
        .isEqualTo(303);
    assertThat(clerk.get("/cases/" + file.id()).body()).contains("答复未写明：");
  }

  @Test
  void nothingIsKeptOfWhatWasRatedLowSentBackOrOpenedAgain() {
    closed(ANSWER, 2);
    CaseFile again = closed(ANSWER, 5);
    CaseFile next = handling();
    assertThat(drafts(next)).hasSize(1);
    move(again, new Move.Reopen("又坏了"), DESK);
    assertThat(replies.listDrafts(next, reports.listOfCase(HUANGMEI, next.id()))).isEmpty();
    assertThat(drafts(next)).isEmpty();
    CaseFile sent = move(handling(), new Move.Resolve(ANSWER, List.of()), CLERK);
    sent = move(sent, new Move.Rework("没有修好"), CHECKER);
    sent = move(sent, new Move.Resolve(ANSWER, List.of()), CLERK);
    sent = move(sent, new Move.Confirm(null), CHECKER);
    long report = reports.listOfCase(HUANGMEI, sent.id()).getFirst().id();
    move(sent, new Move.Callback(report, Move.Heard.SATISFIED, 5, null), CALLER);
    assertThat(drafts(next)).isEmpty();
    assertThat(jdbc.queryForObject("select count(*) from reply.kept", Integer.class)).isZero();
  }

  @Test
  void nothingIsKeptOfWhatIsConfidentialAndItsOwnPlaceIsNotProposed() {
    CaseFile file = handling();
    file = move(file, new Move.Mark(null, true, "怕被报复"), DESK);
    file = move(file, new Move.Resolve(ANSWER, List.of()), CLERK);
    file = move(file, new Move.Confirm(null), CHECKER);
    long report = reports.listOfCase(HUANGMEI, file.id()).getFirst().id();
    move(file, new Move.Callback(report, Move.Heard.SATISFIED, 5, null), CALLER);
    CaseFile open = handling();
    assertThat(drafts(open)).isEmpty();
    closed(ANSWER, 5);
    assertThat(drafts(open).getFirst().text()).doesNotContain("〔地点〕");
    CaseFile hidden = move(open, new Move.Mark(null, true, "怕被报复"), DESK);
    assertThat(drafts(hidden).getFirst().text()).contains("〔地点〕");
  }

  @Test
  void nearCopiesAreOfferedOnce() {
    closed(ANSWER, 4);
    CaseFile better = closed(ANSWER.replace("11月20日", "11月23日"), 5);
    List<Draft> drafts = drafts(handling());
    assertThat(drafts).hasSize(1);
    assertThat(drafts.getFirst().id()).isEqualTo(better.id());
  }

  @Test
  void aRatingThatComesLaterAndAnErasureAreSeenInTheNight() {
    CaseFile file = answered(ANSWER);
    long report = reports.listOfCase(HUANGMEI, file.id()).getFirst().id();
    for (int i = 0; i < 5 && !file.state().equals(CaseState.CLOSED); i++) {
      file = move(file, new Move.Callback(report, Move.Heard.NOT_REACHED, null, null), CALLER);
    }
    CaseFile next = handling();
    assertThat(drafts(next)).isEmpty();
    assertThat(file.state()).isEqualTo(CaseState.CLOSED);
    assertThat(jdbc.queryForObject("select count(*) from reply.kept", Integer.class)).isEqualTo(1);
    jdbc.update("update report.report set rating = 5 where id = ?", report);
    replies.lookAgain(HUANGMEI);
    assertThat(drafts(next)).hasSize(1);
    reports.eraseWords(HUANGMEI, List.of(file.id()));
    assertThat(drafts(next)).isEmpty();
    replies.lookAgain(HUANGMEI);
    assertThat(jdbc.queryForObject("select count(*) from reply.kept", Integer.class)).isZero();
  }

  @Test
  void noPlaceOfThePackIsKept() {
    List<Division> places = grid.listDivisions(HUANGMEI);
    Random random = new Random(163);
    for (int i = 0; i < 40; i++) {
      Division place = places.get(1 + random.nextInt(places.size() - 1));
      String name = place.name();
      closed("您好，%s的垃圾已全部清运完毕。%s路口路面已修补，恢复通行。".formatted(name, name), 5);
      catchUp();
      String kept = String.join("", jdbc.queryForList("select text from reply.kept", String.class));
      assertThat(kept).doesNotContain(name, name.replaceAll("(村民|居民)委员会$", ""));
      jdbc.update("delete from reply.kept");
    }
  }

  @Test
  void putsADraftInByItsKeyTellsWhileOneWritesAndTakesItOutAgain() {
    closed(ANSWER, 5);
    CaseFile next = handling();
    catchUp();
    Colleague clerk = clerk();
    for (var size : Chromium.Size.values()) {
      for (var language : Chromium.Language.values()) {
        try (var visitor = Chromium.on(port, size, language)) {
          visitor.signIn(clerk.login(), Staff.PASSWORD);
          visitor.go("/cases/" + next.id());
          visitor.picture("reply-drafts");
          var page = visitor.page();
          page.locator("#reply-draft-1").click();
          page.locator("#reply-undo").waitFor();
          assertThat(page.inputValue("#resolve-outcome")).contains("〔数字〕");
          visitor.picture("reply-filled");
          assertThat(visitor.overflow()).as("" + size).isZero();
          page.locator("#reply-undo").click();
          page.locator("#reply-undo").waitFor(detached());
          assertThat(page.inputValue("#resolve-outcome")).isEmpty();
          page.locator("#resolve-outcome").pressSequentially("我们高度重视");
          page.locator(".reply-lacks li").first().waitFor();
          visitor.picture("reply-lacking");
          assertThat(visitor.troubles()).isEmpty();
        }
      }
    }
  }

  private static Locator.WaitForOptions detached() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
  }
}
