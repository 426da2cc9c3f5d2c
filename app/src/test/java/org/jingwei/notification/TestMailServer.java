// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.TooMuchDataException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server on a real socket, which takes what comes or answers as a test wants. */
public final class TestMailServer implements AutoCloseable {

  public static final String USER = "jingwei";
  public static final String PASSWORD = "a long password";

  /** What arrived: the envelope's recipient and the message as it came. */
  public record Mail(String to, MimeMessage message) {
    public String header(String name) {
      try {
        String[] all = message.getHeader(name);
        return all == null ? "" : String.join("|", all);
      } catch (MessagingException e) {
        throw new IllegalStateException(e);
      }
    }

    public String subject() {
      try {
        return message.getSubject();
      } catch (MessagingException e) {
        throw new IllegalStateException(e);
      }
    }

    public String text() {
      try {
        return String.valueOf(message.getContent()).replace("\r\n", "\n");
      } catch (MessagingException | IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** A reply to everybody at one step; null takes what comes. */
  public record Reply(String step, int code) {}

  private final List<Mail> mails = new CopyOnWriteArrayList<>();
  private final SMTPServer server;
  private volatile @Nullable Reply reply;
  private volatile long pause;

  private TestMailServer(SMTPServer.Builder builder) {
    this.server =
        builder
            .bindAddress(InetAddress.getLoopbackAddress())
            .port(0)
            .hostName("localhost")
            .insertReceivedHeaders(false)
            .messageHandlerFactory(context -> new Handler())
            .build();
    server.start();
  }

  /** On this machine, in the clear. */
  public static TestMailServer open() {
    return new TestMailServer(new SMTPServer.Builder());
  }

  /** Which asks for STARTTLS and a login. */
  public static TestMailServer closed(SSLContext tls) {
    return new TestMailServer(
        new SMTPServer.Builder()
            .enableTLS()
            .requireTLS()
            .startTlsSocketFactory(tls)
            .requireAuth()
            .authenticationHandlerFactory(
                new EasyAuthenticationHandlerFactory((user, password, context) -> {
                  if (!USER.equals(user) || !PASSWORD.equals(password)) {
                    throw new LoginFailedException();
                  }
                })));
  }

  /** Which speaks TLS from the first byte. */
  public static TestMailServer wrapped(SSLContext tls) {
    return new TestMailServer(new SMTPServer.Builder().serverSocketFactory(tls));
  }

  public int port() {
    return server.getPortAllocated();
  }

  public List<Mail> mails() {
    return new ArrayList<>(mails);
  }

  /** Answers so from now on. */
  public void answer(@Nullable Reply toEverybody) {
    this.reply = toEverybody;
  }

  /** Thinks so long about each message from now on. */
  public void pause(long millis) {
    this.pause = millis;
  }

  @Override
  public void close() {
    server.stop();
  }

  private void rejectAt(String step) throws RejectException {
    Reply now = reply;
    if (now != null && now.step().equals(step)) {
      throw new RejectException(now.code(), "as the test wants");
    }
  }

  private final class Handler implements MessageHandler {
    private String to = "";

    @Override
    public void from(String from) throws RejectException {
      rejectAt("from");
    }

    @Override
    public void recipient(String recipient) throws RejectException {
      rejectAt("recipient");
      to = recipient;
    }

    @Override
    public @Nullable String data(InputStream data)
        throws RejectException, TooMuchDataException, IOException {
      byte[] all = data.readAllBytes();
      try {
        Thread.sleep(pause);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      rejectAt("data");
      mails.add(new Mail(to, read(all)));
      return null;
    }

    @Override
    public void done() {}
  }

  private static MimeMessage read(byte[] all) {
    if (new String(all, StandardCharsets.ISO_8859_1).chars().anyMatch(c -> c > 127)) {
      throw new UncheckedIOException(new IOException("8 bits on a way that takes 7"));
    }
    try {
      return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(all));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
