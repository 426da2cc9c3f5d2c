// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jingwei.notification.MailSettings.Security;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Nobody on the way reads to whom a mail goes, nor takes it for the server. */
class MailSecurityTests {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-02T04:00:00Z"), ZoneOffset.UTC);
  private static final Sending LAMP = new Sending(1, Way.MAIL, "a@example.org", "s", "已办理", "zh");
  private static final char[] SECRET = "for this test".toCharArray();

  @TempDir static Path folder;
  private static SSLContext tls;

  @BeforeAll
  static void aCertificateForLocalhost() throws Exception {
    Path store = folder.resolve("mail.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "mail",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-validity",
                "3650",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(SECRET))
            .redirectErrorStream(true)
            .start();
    assertThat(keytool.waitFor()).as(new String(keytool.getInputStream().readAllBytes())).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, SECRET);
    }
    var own = KeyManagerFactory.getInstance("PKIX");
    own.init(keys, SECRET);
    var trusted = TrustManagerFactory.getInstance("PKIX");
    trusted.init(keys);
    tls = SSLContext.getInstance("TLS");
    tls.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
  }

  private static MailSettings settings(String host, int port, Security security, String password) {
    boolean signsIn = !password.isEmpty();
    return new MailSettings(
        host,
        port,
        signsIn ? TestMailServer.USER : "",
        password,
        "no-reply@example.gov.cn",
        security,
        Duration.ofSeconds(5));
  }

  /**
   * @param trusting whether the test's own certificate is trusted
   */
  private static Carrier carrier(MailSettings settings, boolean trusting) {
    JavaMailSenderImpl sender = MailServer.sender(settings);
    if (trusting) {
      sender.getJavaMailProperties().put("mail.smtp.ssl.socketFactory", tls.getSocketFactory());
    }
    return new MailServer(sender, settings.sender(), NOON);
  }

  private static Carrier.NotSent refusal(Carrier carrier) {
    return catchThrowableOfType(Carrier.NotSent.class, () -> carrier.send(LAMP));
  }

  @Test
  void signsInOverStartTls() throws Exception {
    try (TestMailServer server = TestMailServer.closed(tls)) {
      var settings =
          settings("localhost", server.port(), Security.STARTTLS, TestMailServer.PASSWORD);
      carrier(settings, true).send(LAMP);
      assertThat(server.mails()).singleElement().matches(mail -> mail.text().contains("已办理"));
    }
  }

  @Test
  void speaksTlsFromTheFirstByte() throws Exception {
    try (TestMailServer server = TestMailServer.wrapped(tls)) {
      carrier(settings("localhost", server.port(), Security.TLS, ""), true).send(LAMP);
      assertThat(server.mails()).hasSize(1);
    }
  }

  @Test
  void triesAgainWhereItIsNotLetIn() {
    try (TestMailServer server = TestMailServer.closed(tls)) {
      var settings = settings("localhost", server.port(), Security.STARTTLS, "a wrong one");
      Carrier.NotSent why = refusal(carrier(settings, true));
      assertThat(why.isForGood()).isFalse();
      assertThat(why).hasMessageStartingWith("login ").hasMessageNotContaining("wrong one");
    }
  }

  @Test
  void sendsNothingInTheClearToAServerThatOffersNoTls() {
    try (TestMailServer server = TestMailServer.open()) {
      var settings = settings("localhost", server.port(), Security.STARTTLS, "");
      assertThat(refusal(carrier(settings, true)).isForGood()).isFalse();
      assertThat(server.mails()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"localhost,false", "127.0.0.1,true"})
  void sendsNothingToWhoeverIsNotShownToBeTheServer(String host, boolean trusting) {
    try (TestMailServer server = TestMailServer.wrapped(tls)) {
      var settings = settings(host, server.port(), Security.TLS, "");
      assertThat(refusal(carrier(settings, trusting)).isForGood()).isFalse();
      assertThat(server.mails()).isEmpty();
    }
  }

  @Test
  void isNotSetUpWithoutEncryptionToAnotherMachine() {
    assertThatThrownBy(() -> settings("mail.example.gov.cn", 25, Security.NONE, ""))
        .hasMessageContaining("jingwei.mail.security");
    assertThat(settings("127.0.0.1", 25, Security.NONE, "").hasServer()).isTrue();
  }

  @Test
  void isNotSetUpWithoutASenderOrWithHalfALogin() {
    assertThatThrownBy(
            () -> new MailSettings("m", 1, "", "", "", Security.TLS, Duration.ofSeconds(1)))
        .hasMessageContaining("jingwei.mail.from");
    assertThatThrownBy(
            () -> new MailSettings("m", 1, "u", "", "a@b.cn", Security.TLS, Duration.ofSeconds(1)))
        .hasMessageContaining("jingwei.mail.password");
  }

  @Test
  void keepsThePasswordToItself() {
    assertThat(settings("m", 1, Security.TLS, "a secret").toString()).doesNotContain("secret");
  }
}
