// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Properties;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Hands mails to the county's server by SMTP: plain text, marked as sent by a program, under a
 * Message-ID that is the same at every attempt.
 */
final class MailServer implements Carrier {

  private final JavaMailSender sender;
  private final InternetAddress from;
  private final Clock clock;

  MailServer(JavaMailSender sender, InternetAddress from, Clock clock) {
    this.sender = sender;
    this.from = from;
    this.clock = clock;
  }

  /** What speaks SMTP as the settings say; connects when something is to be sent. */
  static JavaMailSenderImpl sender(MailSettings settings) {
    var sender = new JavaMailSenderImpl();
    sender.setHost(settings.host());
    sender.setPort(settings.port());
    sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
    Properties set = sender.getJavaMailProperties();
    if (!settings.user().isBlank()) {
      sender.setUsername(settings.user());
      sender.setPassword(settings.password());
      set.setProperty("mail.smtp.auth", "true");
    }
    boolean startTls = settings.security() == MailSettings.Security.STARTTLS;
    boolean tls = settings.security() == MailSettings.Security.TLS;
    set.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
    set.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
    set.setProperty("mail.smtp.ssl.enable", Boolean.toString(tls));
    set.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    set.setProperty("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
    String patience = Long.toString(settings.patience().toMillis());
    for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      set.setProperty("mail.smtp." + wait, patience);
    }
    return sender;
  }

  @Override
  public void send(Sending message) throws NotSent {
    MimeMessage mail = sender.createMimeMessage();
    try {
      write(mail, message);
    } catch (MessagingException unfit) {
      throw NotSent.refused("address " + unfit.getClass().getSimpleName(), true);
    }
    try {
      sender.send(mail);
    } catch (MailAuthenticationException notLetIn) {
      throw NotSent.away("login " + notLetIn.getClass().getSimpleName());
    } catch (MailException e) {
      throw notSent(e);
    }
  }

  private void write(MimeMessage mail, Sending message) throws MessagingException {
    mail.setFrom(from);
    mail.setRecipient(MimeMessage.RecipientType.TO, recipient(message.to()));
    mail.setSubject(oneLine(message.subject()), StandardCharsets.UTF_8.name());
    mail.setText(message.body(), StandardCharsets.UTF_8.name());
    mail.setHeader(
        "Date",
        DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atZone(clock.getZone())));
    mail.setHeader("Message-ID", "<message-" + message.id() + "@" + domain() + ">");
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setHeader("Content-Language", message.language().equals("en") ? "en" : "zh-CN");
  }

  /** One plain address: no name, no group, no list, and so no second header line either. */
  private static InternetAddress recipient(String to) throws MessagingException {
    InternetAddress address = new InternetAddress(to.strip(), true);
    address.validate();
    boolean alone = to.strip().equals(address.getAddress()) && !address.isGroup();
    if (!alone || address.getAddress().indexOf('@') < 1) {
      throw new MessagingException("not one plain address");
    }
    return address;
  }

  private static String oneLine(String subject) {
    return subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }

  private String domain() {
    String address = from.getAddress();
    return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }

  private static NotSent notSent(MailException e) {
    OptionalInt code = SmtpReplies.codeIn(e);
    if (code.isEmpty()) {
      return NotSent.away("unreachable " + SmtpReplies.root(e).getClass().getSimpleName());
    }
    return NotSent.refused("answered " + code.getAsInt(), SmtpReplies.isForGood(code.getAsInt()));
  }
}
