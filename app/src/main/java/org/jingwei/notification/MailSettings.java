// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The county's mail server, from the environment ({@code JINGWEI_MAIL_HOST} and so on).
 *
 * @param host empty drops mails into files of the data folder
 * @param port 587 for STARTTLS, 465 for TLS from the first byte
 * @param user with which the program signs in; empty where the server asks for none
 * @param password of the user
 * @param from whom mails come from: an address, or a name with the address in angle brackets
 * @param security NONE only where the server is on this machine
 * @param patience how long an answer of the server is waited for
 */
@ConfigurationProperties("jingwei.mail")
record MailSettings(
    @DefaultValue("") String host,
    @DefaultValue("587") int port,
    @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("") String from,
    @DefaultValue("STARTTLS") Security security,
    @DefaultValue("10s") Duration patience) {

  /** How the way to the server is kept from being read. */
  enum Security {
    STARTTLS,
    TLS,
    NONE
  }

  MailSettings {
    if (!host.isBlank()) {
      if (security == Security.NONE && !Set.of("localhost", "127.0.0.1", "::1").contains(host)) {
        throw new IllegalArgumentException(
            "jingwei.mail.security is STARTTLS or TLS where the server is another machine, for"
                + " addresses of residents go there");
      }
      if (user.isBlank() != password.isBlank()) {
        throw new IllegalArgumentException(
            "jingwei.mail.user and jingwei.mail.password are both set or both empty");
      }
      if (patience.isNegative() || patience.isZero() || patience.toMinutes() > 0) {
        throw new IllegalArgumentException("jingwei.mail.patience is at most 59s");
      }
      sender(from);
    }
  }

  boolean hasServer() {
    return !host.isBlank();
  }

  InternetAddress sender() {
    return sender(from);
  }

  private static InternetAddress sender(String from) {
    try {
      InternetAddress[] all = InternetAddress.parse(from, true);
      if (all.length == 1 && all[0].getAddress().indexOf('@') > 0) {
        all[0].validate();
        // Anew, so that a name in Chinese is written in the letters of a header.
        return new InternetAddress(
            all[0].getAddress(), all[0].getPersonal(), StandardCharsets.UTF_8.name());
      }
    } catch (AddressException | UnsupportedEncodingException notOne) {
      // told below, in words
    }
    throw new IllegalArgumentException(
        "jingwei.mail.from is the address that mails come from, such as"
            + " no-reply@events.example.gov.cn, where jingwei.mail.host is set");
  }

  @Override
  public String toString() {
    return "MailSettings[" + (hasServer() ? host + ":" + port : "none") + "]";
  }
}
