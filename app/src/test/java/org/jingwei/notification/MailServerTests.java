// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jingwei.notification.MailSettings.Security;
import org.jingwei.notification.TestMailServer.Mail;
import org.jingwei.notification.TestMailServer.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over a real socket, to a server that somebody else wrote. */
class MailServerTests extends CarrierContract {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-02T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

  private TestMailServer server;

  @BeforeEach
  void aServer() {
    server = TestMailServer.open();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Override
  Way way() {
    return Way.MAIL;
  }

  private MailSettings settings() {
    return new MailSettings(
        "127.0.0.1",
        server.port(),
        "",
        "",
        "黄梅县综治中心 <no-reply@events.example.gov.cn>",
        Security.NONE,
        Duration.ofMillis(800));
  }

  @Override
  Carrier carrier() {
    return new MailServer(MailServer.sender(settings()), settings().sender(), NOON);
  }

  @Override
  List<Sending> arrived() {
    return server.mails().stream()
        .map(mail ->
            new Sending(
                Long.parseLong(mail.header("Message-ID").replaceAll("\\D+(\\d+)@.*", "$1")),
                Way.MAIL,
                mail.to(),
                mail.subject(),
                mail.text().strip(),
                mail.header("Content-Language").equals("en") ? "en" : "zh"))
        .toList();
  }

  private Mail sent(Sending message) throws Carrier.NotSent {
    carrier().send(message);
    return server.mails().getLast();
  }

  @Test
  void saysThatAProgramSentItWhenAndFromWhom() throws Exception {
    Mail mail = sent(lamp);
    assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(mail.header("Message-ID"))
        .isEqualTo("<message-7000000000000001@events.example.gov.cn>");
    assertThat(mail.header("Date")).isEqualTo("Mon, 2 Mar 2026 12:00:00 +0800");
    assertThat(mail.header("Content-Type")).startsWith("text/plain; charset=UTF-8");
    assertThat(mail.message().getFrom())
        .singleElement()
        .isInstanceOfSatisfying(
            InternetAddress.class,
            from -> {
              assertThat(from.getAddress()).isEqualTo("no-reply@events.example.gov.cn");
              assertThat(from.getPersonal()).isEqualTo("黄梅县综治中心");
            });
    assertThat(mail.header("To")).isEqualTo("zhang.san+lamp@mail.example.org");
  }

  @Test
  void sendsAgainUnderTheSameMessageId() throws Exception {
    assertThat(sent(lamp).header("Message-ID")).isEqualTo(sent(lamp).header("Message-ID"));
  }

  private Carrier.NotSent refusal(Sending message) {
    return catchThrowableOfType(Carrier.NotSent.class, () -> carrier().send(message));
  }

  private static Sending to(String address) {
    return new Sending(1, Way.MAIL, address, "s", "b", "zh");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@example.org\r\nBcc: all@example.org",
        "a@example.org,b@example.org",
        "A <a@example.org>",
        "all: a@example.org;",
        "example.org",
        "@example.org",
        ""
      })
  void takesNothingButOnePlainAddress(String address) {
    assertThat(refusal(to(address)).isForGood()).isTrue();
    assertThat(server.mails()).isEmpty();
  }

  @Test
  void aSubjectMakesNoFurtherHeaderLines() throws Exception {
    Mail mail =
        sent(
            new Sending(1, Way.MAIL, "a@example.org", "已受理\r\nBcc: b@example.org\n\nx", "b", "zh"));
    assertThat(mail.subject()).isEqualTo("已受理 Bcc: b@example.org x");
    assertThat(mail.header("Bcc")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "from,550,true",
    "from,451,false",
    "recipient,550,true",
    "recipient,553,true",
    "recipient,450,false",
    "recipient,452,false",
    "data,554,true",
    "data,421,false",
    "data,451,false",
    "from,530,false"
  })
  void tellsWhatIsRefusedForGoodFromWhatIsRefusedForNow(String step, int code, boolean forGood) {
    server.answer(new Reply(step, code));
    Carrier.NotSent why = refusal(lamp);
    assertThat(why.isForGood()).as(why.getMessage()).isEqualTo(forGood);
    assertThat(why).hasMessage("answered " + code).hasMessageNotContaining("zhang");
    assertThat(why.isAway()).isFalse();
  }

  @Test
  void isTriedAgainWhenNobodyAnswers() {
    Carrier carrier = carrier();
    server.close();
    assertThatThrownBy(() -> carrier.send(lamp))
        .isInstanceOfSatisfying(
            Carrier.NotSent.class,
            e -> {
              assertThat(e.isForGood()).isFalse();
              assertThat(e.isAway()).isTrue();
            })
        .hasMessageStartingWith("unreachable ");
  }

  @Test
  void waitsNoLongerThanItsPatienceForAServerThatHangs() {
    server.pause(4_000);
    long begun = System.nanoTime();
    assertThat(refusal(lamp).isAway()).isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
  }
}
