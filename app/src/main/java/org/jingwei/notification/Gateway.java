// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jingwei.outgoing.Outgoing;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts text messages to a gateway as JSON. The header {@code Idempotency-Key} is the message's id;
 * {@code Jingwei-Signature} is the HMAC-SHA256, in hexadecimal digits, of the header {@code
 * Jingwei-Timestamp} (seconds since 1970), a dot and the body.
 */
final class Gateway implements Carrier {

  private static final int TOO_EARLY = 425;
  private static final int TOO_MANY = 429;
  private static final int TIMED_OUT = 408;

  private final URI url;
  private final byte[] secret;
  private final JsonMapper json;
  private final Clock clock;
  private final Outgoing outgoing;

  Gateway(URI url, String secret, JsonMapper json, Clock clock, Outgoing outgoing) {
    this.outgoing = outgoing;
    this.url = url;
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
    this.json = json;
    this.clock = clock;
  }

  @Override
  public void send(Sending message) throws NotSent {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("id", Long.toString(message.id()));
    told.put("phone", message.to());
    told.put("language", message.language());
    told.put("body", message.body());
    int status = post(message.id(), json.writeValueAsString(told));
    if (status >= 300) {
      throw NotSent.refused("answered " + status, isForGood(status));
    }
  }

  private static boolean isForGood(int status) {
    boolean later = status == TIMED_OUT || status == TOO_EARLY || status == TOO_MANY;
    return status >= 400 && status < 500 && !later;
  }

  private int post(long id, String body) throws NotSent {
    String timestamp = Long.toString(clock.instant().getEpochSecond());
    Map<String, String> headers =
        Map.of(
            "Content-Type",
            "application/json",
            "Idempotency-Key",
            Long.toString(id),
            "Jingwei-Timestamp",
            timestamp,
            "Jingwei-Signature",
            signature(timestamp + "." + body));
    try {
      return outgoing.post(url, headers, body).status();
    } catch (IOException e) {
      throw NotSent.away("unreachable " + e.getClass().getSimpleName());
    }
  }

  private String signature(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA256", e);
    }
  }
}
