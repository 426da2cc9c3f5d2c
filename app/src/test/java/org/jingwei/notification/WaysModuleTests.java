// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jingwei.database.TestDatabase;
import org.jingwei.ledger.Ledger;
import org.jingwei.notification.TestMailServer.Reply;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.jingwei.vault.MasterKeys;
import org.jingwei.vault.PersonalData;
import org.jingwei.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** By which way a message goes, to a mail server on a real socket. */
class WaysModuleTests {

  private static final CountyCode HUANGMEI = new CountyCode(421127);
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
  private static final PersonalData PHONE = PersonalData.NONE.withPhone("13807134455");
  private static final PersonalData BOTH = PHONE.withEmail("zhang@example.org");
  private static final PersonalData MAIL = PersonalData.NONE.withEmail("zhang@example.org");

  private final TestDatabase database = TestDatabase.fresh();
  private final JdbcTemplate jdbc = new JdbcTemplate(database.app());
  private final Hand clock = new Hand();
  private final Ids ids = new Ids(clock, 0);
  private final Ledger ledger = new Ledger(database.app(), ids);
  private final Vault vault =
      new Vault(database.app(), ledger, MasterKeys.parse(KEY, clock), ids, clock);
  private final Outbox outbox = new Outbox(jdbc);
  private final List<Sending> texts = new ArrayList<>();
  private final TestMailServer server = TestMailServer.open();
  private final Dispatcher dispatcher = dispatcher();

  @AfterEach
  void close() {
    server.close();
  }

  private Dispatcher dispatcher() {
    var words = new StaticMessageSource();
    words.addMessage("message.foot", Locale.SIMPLIFIED_CHINESE, "请勿回复");
    words.addMessage("message.foot", Locale.ENGLISH, "Do not answer");
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
    var carriers = new Carriers(texts::add, mails);
    return new Dispatcher(outbox, vault, new Addressing(words), carriers, 3, clock);
  }

  private void waits(long id, PersonalData person, String language, String body) {
    var said = new Said("编号 260302-000001", body, "照常的话", null);
    long reporter = vault.seal(HUANGMEI, person).value();
    outbox.add(
        HUANGMEI,
        List.of(new NewMessage(id, id, 7, MessageKind.ANSWERED, 2, reporter, language, said)),
        clock.instant());
  }

  private void waits(long id, PersonalData person) {
    waits(id, person, "zh", "已办理");
  }

  private String stateOf(long id) {
    return String.valueOf(
        jdbc.queryForObject(
            """
            select concat_ws(' ', state, way, fault) from notification.message
            where county = 421127 and id = ?
            """,
            String.class,
            id));
  }

  @Test
  void whoeverLeftAMailAddressIsToldByMailAndNobodyTwice() {
    waits(1, PHONE);
    waits(2, BOTH);
    waits(3, MAIL, "en", "It was done");
    dispatcher.sendWaiting(HUANGMEI);
    assertThat(texts).extracting(Sending::id).containsExactly(1L);
    assertThat(server.mails())
        .extracting(mail -> mail.text().strip())
        .containsExactly("已办理\n\n请勿回复", "It was done\n\nDo not answer");
    assertThat(server.mails())
        .extracting(TestMailServer.Mail::to)
        .containsOnly("zhang@example.org");
    assertThat(List.of(stateOf(1), stateOf(2), stateOf(3)))
        .containsExactly("SENT TEXT", "SENT MAIL", "SENT MAIL");
  }

  @Test
  void aMailThatIsRefusedForGoodGoesAsATextMessageWhereThereIsANumber() {
    server.answer(new Reply("recipient", 550));
    waits(1, BOTH);
    waits(2, MAIL);
    dispatcher.sendWaiting(HUANGMEI);
    assertThat(stateOf(1)).isEqualTo("WAITING TEXT answered 550");
    assertThat(stateOf(2)).isEqualTo("DEAD MAIL answered 550");
    server.answer(null);
    dispatcher.sendWaiting(HUANGMEI);
    assertThat(texts).extracting(Sending::id).containsExactly(1L);
    assertThat(server.mails()).isEmpty();
  }

  @Test
  void aServerThatIsBusyIsAskedAgainLater() {
    server.answer(new Reply("recipient", 450));
    waits(1, MAIL);
    dispatcher.sendWaiting(HUANGMEI);
    assertThat(stateOf(1)).isEqualTo("WAITING MAIL answered 450");
    assertThat(dispatcher.sendWaiting(HUANGMEI)).isZero();
    server.answer(null);
    clock.pass(Duration.ofMinutes(1));
    dispatcher.sendWaiting(HUANGMEI);
    assertThat(server.mails()).hasSize(1);
    assertThat(stateOf(1)).isEqualTo("SENT MAIL");
  }

  /** Whoever hangs is waited for once, and text messages go on beside it. */
  @Test
  void aServerThatIsAwayHoldsNothingElseUp() {
    server.pause(10_000);
    for (int id = 1; id <= 8; id++) {
      waits(id, MAIL);
    }
    waits(9, PHONE);
    long begun = System.nanoTime();
    dispatcher.sendWaiting(HUANGMEI);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(6));
    assertThat(texts).hasSize(1);
    assertThat(stateOf(8)).startsWith("WAITING MAIL unreachable ");
  }

  @Test
  void aTextThatHoldsANumberIsHeldAndNobodysDataAreOpened() {
    waits(1, BOTH, "zh", "260302-000001 号已办理，请打13907134455");
    dispatcher.sendWaiting(HUANGMEI);
    assertThat(stateOf(1)).isEqualTo("HELD number");
    assertThat(texts).isEmpty();
    assertThat(server.mails()).isEmpty();
    assertThat(ledger.listAbout(HUANGMEI, reporterOf(1), null, 10).items()).isEmpty();
    assertThat(outbox.release(HUANGMEI, 1, clock.instant())).isTrue();
    assertThat(outbox.release(HUANGMEI, 1, clock.instant())).isFalse();
    dispatcher.sendWaiting(HUANGMEI);
    assertThat(server.mails()).singleElement().matches(mail -> mail.text().startsWith("照常的话"));
  }

  private long reporterOf(long id) {
    Long reporter =
        jdbc.queryForObject(
            "select reporter from notification.message where id = ?", Long.class, id);
    return reporter == null ? 0 : reporter;
  }
}
