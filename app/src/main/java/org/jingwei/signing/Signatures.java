// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.signing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door: signs messages on their way out and checks those that come in. */
@Component
public final class Signatures {

  /** The header with the message's id: the same at each attempt to send it. */
  public static final String ID = "webhook-id";

  /** The header with the instant of the attempt, in whole seconds since 1970. */
  public static final String TIMESTAMP = "webhook-timestamp";

  /** The header with the signatures, each {@code v1,BASE64}, blanks between them. */
  public static final String SIGNATURE = "webhook-signature";

  /** How far the sender's clock may be from ours, before and after. */
  public static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final String VERSION = "v1,";
  private static final int LONGEST_ID = 200;
  private static final int MOST_SIGNATURES = 8;

  /**
   * A message whose signature was right.
   *
   * @param id of the message, by which a repeated one is known
   * @param sentAt when the sender says it sent it, by the sender's clock
   */
  public record Signed(String id, Instant sentAt) {}

  private final Clock clock;

  public Signatures(Clock clock) {
    this.clock = clock;
  }

  /**
   * The headers that sign a message now.
   *
   * @param id of the message: letters, digits and signs without a dot, at most 200
   * @param body as it is sent, byte by byte; a text in UTF-8
   * @param secrets one, or while one follows another, both
   */
  public Map<String, String> headers(String id, byte[] body, List<SigningSecret> secrets) {
    if (id.isEmpty() || id.length() > LONGEST_ID || id.indexOf('.') >= 0 || secrets.isEmpty()) {
      throw new IllegalArgumentException("an id without a dot, and a secret, are needed to sign");
    }
    long seconds = clock.instant().getEpochSecond();
    String signatures =
        secrets.stream()
            .map(secret -> VERSION + base64(secret.sign(id, seconds, body)))
            .collect(Collectors.joining(" "));
    return Map.of(ID, id, TIMESTAMP, Long.toString(seconds), SIGNATURE, signatures);
  }

  /** As {@link #headers(String, byte[], List)}, of a text that is sent as UTF-8. */
  public Map<String, String> headers(String id, String body, List<SigningSecret> secrets) {
    return headers(id, body.getBytes(StandardCharsets.UTF_8), secrets);
  }

  /**
   * Checks a message that came in.
   *
   * @param header gives a header by its name, or null
   * @param body as it came, before anything read it
   * @param secrets those that may have signed; none refuses everything
   * @return refused with {@code signature-missing}, {@code signature-wrong} or, where the clocks
   *     differ by more than the tolerance, {@code signature-late}
   */
  public Outcome<Signed> check(
      Function<String, @Nullable String> header, byte[] body, List<SigningSecret> secrets) {
    String id = header.apply(ID);
    String at = header.apply(TIMESTAMP);
    String signatures = header.apply(SIGNATURE);
    if (id == null || at == null || signatures == null || id.isBlank() || id.indexOf('.') >= 0) {
      return refused("signature-missing");
    }
    if (id.length() > LONGEST_ID || !at.matches("\\d{1,11}")) {
      return refused("signature-missing");
    }
    long seconds = Long.parseLong(at);
    if (!isRight(id, seconds, body, signatures, secrets)) {
      return refused("signature-wrong");
    }
    Instant sentAt = Instant.ofEpochSecond(seconds);
    Duration apart = Duration.between(sentAt, clock.instant()).abs();
    return apart.compareTo(TOLERANCE) > 0
        ? refused("signature-late", TOLERANCE.toMinutes())
        : Outcome.done(new Signed(id, sentAt));
  }

  // Every signature is held against every secret, so that the time says nothing of either.
  private static boolean isRight(
      String id, long seconds, byte[] body, String signatures, List<SigningSecret> secrets) {
    List<byte[]> given =
        Arrays.stream(signatures.split(" "))
            .limit(MOST_SIGNATURES)
            .filter(one -> one.startsWith(VERSION))
            .map(one -> one.substring(VERSION.length()).getBytes(StandardCharsets.UTF_8))
            .toList();
    boolean right = false;
    for (SigningSecret secret : secrets) {
      byte[] expected = base64(secret.sign(id, seconds, body)).getBytes(StandardCharsets.UTF_8);
      for (byte[] one : given) {
        right |= MessageDigest.isEqual(expected, one);
      }
    }
    return right;
  }

  private static Outcome<Signed> refused(String code, Object... args) {
    return Outcome.refused(Refusal.of(Refusal.Kind.UNKNOWN_CALLER, code, args));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
