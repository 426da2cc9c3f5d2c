// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jingwei.database.TestDatabase;
import org.jingwei.directory.Actor;
import org.jingwei.ledger.Ledger;
import org.jingwei.notification.TestMailServer.Reply;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A trial message, to a mail server on a real socket: what is told of it, and what is kept. */
class TrialModuleTests {

  private static final CountyCode HUANGMEI = new CountyCode(421127);
  private static final Actor BY = new Actor(7, "管理员", HUANGMEI, "centre", List.of());

  private final TestDatabase database = TestDatabase.fresh();
  private final JdbcTemplate jdbc = new JdbcTemplate(database.app());
  private final Hand clock = new Hand();
  private final TestMailServer server = TestMailServer.open();
  private final List<Sending> texts = new ArrayList<>();
  private final Trial trial = trial(texts::add);

  @AfterEach
  void close() {
    server.close();
  }

  private Trial trial(Carrier byText) {
    var words = new StaticMessageSource();
    words.addMessage("message.trial", Locale.SIMPLIFIED_CHINESE, "这是一条测试消息");
    words.addMessage("message.trial.subject", Locale.SIMPLIFIED_CHINESE, "测试消息");
    var settings =
        new MailSettings(
            "127.0.0.1",
            server.port(),
            "",
            "",
            "no-reply@example.gov.cn",
            MailSettings.Security.NONE,
            Duration.ofSeconds(2));
    Carrier mails = new MailServer(MailServer.sender(settings), settings.sender(), clock);
    var ids = new Ids(clock, 0);
    return new Trial(
        new Carriers(byText, mails),
        words,
        ids,
        new Ledger(database.app(), ids),
        new TransactionTemplate(new JdbcTransactionManager(database.app())),
        clock);
  }

  private Outcome<String> send(Way way, String to) {
    return trial.send(BY, way, to, Locale.SIMPLIFIED_CHINESE);
  }

  private List<String> ledger() {
    return jdbc.queryForList(
        "select concat_ws(' ', action, subject_id, detail) from ledger.entry order by id",
        String.class);
  }

  @Test
  void goesTheWayOfTheOthersAndStandsOnTheLedgerWithoutItsAddress() {
    assertThat(send(Way.MAIL, " chen@example.org ")).isEqualTo(Outcome.done(""));
    clock.pass(Duration.ofSeconds(10));
    assertThat(send(Way.TEXT, "138 0713 4455")).isEqualTo(Outcome.done(""));
    assertThat(server.mails())
        .singleElement()
        .satisfies(mail -> {
          assertThat(mail.to()).isEqualTo("chen@example.org");
          assertThat(mail.subject()).isEqualTo("测试消息");
          assertThat(mail.text().strip()).isEqualTo("这是一条测试消息");
        });
    assertThat(texts).extracting(Sending::to).containsExactly("138 0713 4455");
    assertThat(ledger())
        .satisfiesExactly(
            mail -> assertThat(mail).startsWith("message.try MAIL").doesNotContain("chen"),
            text -> assertThat(text).startsWith("message.try TEXT").doesNotContain("4455"));
  }

  @Test
  void tellsWhatTheServerAnsweredAndWhetherItIsThere() {
    server.answer(new Reply("recipient", 550));
    assertThat(send(Way.MAIL, "nobody@example.org")).isEqualTo(Outcome.done("answered 550"));
    server.close();
    clock.pass(Duration.ofSeconds(10));
    assertThat(send(Way.MAIL, "nobody@example.org"))
        .isInstanceOfSatisfying(
            Outcome.Done.class, away -> assertThat(away.value() + "").startsWith("unreachable "));
    assertThat(ledger()).hasSize(2);
  }

  @Test
  void standsOnTheLedgerBeforeItIsSent() {
    List<String> kept = new ArrayList<>();
    Trial killed =
        trial(sending -> {
          kept.addAll(ledger());
          throw new IllegalStateException("killed");
        });
    killed.send(BY, Way.TEXT, "13807134455", Locale.SIMPLIFIED_CHINESE);
    assertThat(kept).singleElement().asString().startsWith("message.try TEXT");
  }

  @ParameterizedTest
  @CsvSource({
    "TEXT, chen@example.org, trial-no-number",
    "TEXT, 12, trial-no-number",
    "MAIL, 13807134455, trial-no-mail",
    "MAIL, 'a@b, c@d', trial-no-mail"
  })
  void isRefusedWhereTheAddressIsNoneOfItsWay(Way way, String to, String rule) {
    assertThat(send(way, to)).isEqualTo(Outcome.refused(Refusal.invalid(rule, "to")));
    assertThat(texts).isEmpty();
    assertThat(ledger()).isEmpty();
  }

  @Test
  void isNotSentInALoop() {
    send(Way.TEXT, "13807134455");
    clock.pass(Duration.ofSeconds(9));
    assertThat(send(Way.TEXT, "13807134456"))
        .isEqualTo(Outcome.refused(Refusal.of(Refusal.Kind.TOO_OFTEN, "trial-wait", 10L)));
    clock.pass(Duration.ofSeconds(1));
    assertThat(send(Way.TEXT, "13807134456")).isEqualTo(Outcome.done(""));
    assertThat(texts).hasSize(2);
  }
}
