// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.jingwei.database.TestDatabase;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.jingwei.vault.MasterKeys;
import org.jingwei.vault.PersonalData;
import org.jingwei.vault.Pseudonym;
import org.jingwei.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;

class DispatcherModuleTests {

  private static final CountyCode HUANGMEI = new CountyCode(421127);
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
  private static final String PHONE = "13807134455";

  /** Stands for the end of the process. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  private final TestDatabase database = TestDatabase.fresh();
  private final JdbcTemplate jdbc = new JdbcTemplate(database.app());
  private final Hand clock = new Hand();
  private final Ids ids = new Ids(clock, 0);
  private final Ledger ledger = new Ledger(database.app(), ids);
  private final Vault vault =
      new Vault(database.app(), ledger, MasterKeys.parse(KEY, clock), ids, clock);
  private final Outbox outbox = new Outbox(jdbc);
  private final List<Sending> sent = new CopyOnWriteArrayList<>();
  private final Pseudonym wang =
      vault.seal(HUANGMEI, PersonalData.NONE.withName("王").withPhone(PHONE));

  private Dispatcher through(Carrier way) {
    return through(way, way);
  }

  private Dispatcher through(Carrier texts, Carrier mails) {
    var words = new StaticMessageSource();
    words.addMessage("message.foot", Locale.SIMPLIFIED_CHINESE, "请勿回复");
    words.addMessage("message.foot", Locale.ENGLISH, "Do not answer");
    return new Dispatcher(
        outbox, vault, new Addressing(words), new Carriers(texts, mails), 3, clock);
  }

  private static Said said(String body) {
    return new Said("已受理", body, "照常的话", null);
  }

  private void waits(long id, Pseudonym reporter) {
    outbox.add(
        HUANGMEI,
        List.of(
            new NewMessage(
                id, id, 7, MessageKind.ACCEPTED, 2, reporter.value(), "zh", said("已受理"))),
        clock.instant());
  }

  private String stateOf(long id) {
    return String.valueOf(
        jdbc.queryForObject(
            "select state from notification.message where county = 421127 and id = ?",
            String.class,
            id));
  }

  @Test
  void sendsOnceAndOpensTheNumberOnTheRecord() {
    waits(1, wang);
    Dispatcher dispatcher = through(sent::add);
    assertThat(dispatcher.sendWaiting(HUANGMEI)).isOne();
    assertThat(dispatcher.sendWaiting(HUANGMEI)).isZero();
    assertThat(sent).containsExactly(new Sending(1, Way.TEXT, PHONE, "已受理", "已受理", "zh"));
    assertThat(stateOf(1)).isEqualTo("SENT");
    assertThat(ledger.listAbout(HUANGMEI, wang.value(), null, 10).items())
        .singleElement()
        .satisfies(found -> {
          assertThat(found.entry().actor()).isEqualTo(LedgerActor.system("notification"));
          assertThat(found.entry().reason()).isEqualTo("答复诉求");
        });
  }

  @Test
  void keepsNoNumberInTheOutbox() {
    waits(1, wang);
    through(sent::add).sendWaiting(HUANGMEI);
    assertThat(jdbc.queryForList("select m::text from notification.message m", String.class))
        .noneMatch(row -> row.contains(PHONE));
  }

  @Test
  void theSameForTheSameVersionWaitsOnce() {
    waits(1, wang);
    outbox.add(
        HUANGMEI,
        List.of(new NewMessage(2, 1, 7, MessageKind.ACCEPTED, 2, wang.value(), "zh", said("已受理"))),
        clock.instant());
    through(sent::add).sendWaiting(HUANGMEI);
    assertThat(sent).hasSize(1);
  }

  @Test
  void triesAgainEachTimeLaterAndThenLeavesItToAnAdministrator() {
    waits(1, wang);
    Dispatcher failing =
        through(message -> {
          sent.add(message);
          throw Carrier.NotSent.refused("busy", false);
        });
    assertThat(failing.sendWaiting(HUANGMEI)).isOne();
    assertThat(failing.sendWaiting(HUANGMEI)).isZero();
    clock.pass(Duration.ofMinutes(1));
    assertThat(failing.sendWaiting(HUANGMEI)).isOne();
    clock.pass(Duration.ofMinutes(1));
    assertThat(failing.sendWaiting(HUANGMEI)).isZero();
    clock.pass(Duration.ofMinutes(1));
    assertThat(failing.sendWaiting(HUANGMEI)).isOne();
    assertThat(stateOf(1)).isEqualTo("DEAD");
    assertThat(sent).extracting(Sending::id).containsExactly(1L, 1L, 1L);
    assertThat(outbox.revive(HUANGMEI, 1, clock.instant())).isTrue();
    assertThat(through(sent::add).sendWaiting(HUANGMEI)).isOne();
    assertThat(stateOf(1)).isEqualTo("SENT");
  }

  @Test
  void givesUpAtOnceWhatIsRefusedForGood() {
    waits(1, wang);
    through(
            message -> {
              throw Carrier.NotSent.refused("not a number", true);
            })
        .sendWaiting(HUANGMEI);
    assertThat(stateOf(1)).isEqualTo("DEAD");
  }

  /** At least once: killed between sending and noting, it goes out once more under the same id. */
  @Test
  void goesOutOnceMoreUnderTheSameIdWhenKilledBeforeItWasNoted() {
    waits(1, wang);
    Dispatcher killed =
        through(message -> {
          sent.add(message);
          throw new Killed();
        });
    assertThatThrownBy(() -> killed.sendWaiting(HUANGMEI)).isInstanceOf(Killed.class);
    Dispatcher next = through(sent::add);
    assertThat(next.sendWaiting(HUANGMEI)).as("another process still may be at it").isZero();
    clock.pass(Duration.ofMinutes(5));
    assertThat(next.sendWaiting(HUANGMEI)).isOne();
    clock.pass(Duration.ofDays(1));
    assertThat(next.sendWaiting(HUANGMEI)).isZero();
    assertThat(sent).extracting(Sending::id).containsExactly(1L, 1L);
  }

  @Test
  void severalAtOnceSendEachOnce() throws Exception {
    LongStream.rangeClosed(1, 60).forEach(id -> waits(id, wang));
    Callable<Integer> work =
        () -> {
          int done = 0;
          for (int more = 1; more > 0; done += more) {
            more = through(sent::add).sendWaiting(HUANGMEI);
          }
          return done;
        };
    try (var threads = Executors.newFixedThreadPool(3)) {
      for (var done : threads.invokeAll(List.of(work, work, work))) {
        done.get();
      }
    }
    List<Long> got = new ArrayList<>(sent.stream().map(Sending::id).toList());
    assertThat(got).doesNotHaveDuplicates().hasSize(60);
  }

  @Test
  void whoeverLeftNoAddressOrWasErasedIsLeftAlone() {
    Pseudonym nameOnly = vault.seal(HUANGMEI, PersonalData.NONE.withName("李"));
    Pseudonym gone = vault.seal(HUANGMEI, PersonalData.NONE.withPhone(PHONE));
    vault.erase(HUANGMEI, gone, LedgerActor.system("retention"), "保存期满");
    waits(1, nameOnly);
    waits(2, gone);
    through(sent::add).sendWaiting(HUANGMEI);
    assertThat(sent).isEmpty();
    assertThat(List.of(stateOf(1), stateOf(2))).containsOnly("NO_ADDRESS");
  }

  @Test
  void showsWhatFailedWithItsReasonAndTriesItAgainWhenAsked() {
    waits(1, wang);
    waits(2, wang);
    through(
            message -> {
              throw Carrier.NotSent.refused("answered 403", true);
            })
        .sendWaiting(HUANGMEI);
    var queries = new OutboxQueries(jdbc);
    assertThat(queries.count(HUANGMEI))
        .containsEntry(OutboxState.DEAD, 2)
        .containsEntry(OutboxState.WAITING, 0);
    var page = queries.list(HUANGMEI, OutboxState.DEAD, null, 1);
    assertThat(page.items()).extracting(Message::id).containsExactly(2L);
    assertThat(page.items().getFirst().fault()).isEqualTo("answered 403");
    assertThat(queries.list(HUANGMEI, OutboxState.DEAD, Long.parseLong(page.next()), 1).items())
        .extracting(Message::id)
        .containsExactly(1L);
    assertThat(outbox.reviveAll(HUANGMEI, clock.instant())).isEqualTo(2);
    assertThat(through(sent::add).sendWaiting(HUANGMEI)).isEqualTo(2);
    assertThat(queries.list(HUANGMEI, OutboxState.SENT, null, 9).items()).hasSize(2);
  }

  @Test
  void saysWhatTheCountysPackSaysInsteadOfTheUsualWords() {
    var texts = new TextStore(jdbc, clock);
    List<String> anything = List.of();
    assertThat(texts.find(HUANGMEI, anything, MessageKind.ACCEPTED, "zh")).isEmpty();
    texts.replace(HUANGMEI, List.of(new MessageText(MessageKind.ACCEPTED, "zh", "{code} 已受理")));
    assertThat(texts.find(HUANGMEI, anything, MessageKind.ACCEPTED, "zh")).hasValue("{code} 已受理");
    assertThat(texts.find(HUANGMEI, anything, MessageKind.ACCEPTED, "en")).isEmpty();
    texts.replace(HUANGMEI, List.of());
    assertThat(texts.find(HUANGMEI, anything, MessageKind.ACCEPTED, "zh")).isEmpty();
  }

  @Test
  void saysTheNearestCategorysWords() {
    var texts = new TextStore(jdbc, clock);
    texts.replace(
        HUANGMEI,
        List.of(
            new MessageText("", MessageKind.ACCEPTED, "zh", "所有"),
            new MessageText("lighting", MessageKind.ACCEPTED, "zh", "照明"),
            new MessageText("lighting-out", MessageKind.ACCEPTED, "zh", "路灯")));
    assertThat(found(texts, "lighting-out", "lighting")).isEqualTo("路灯");
    assertThat(found(texts, "lighting-flicker", "lighting")).isEqualTo("照明");
    assertThat(found(texts, "drain-blocked", "drains")).isEqualTo("所有");
  }

  private static String found(TextStore texts, String... path) {
    return texts.find(HUANGMEI, List.of(path), MessageKind.ACCEPTED, "zh").orElseThrow();
  }
}
