// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.jingwei.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps one address, or one account, from taking the place of everybody else. */
@Component
final class Pace {

  /** What is counted apart. */
  enum Room {
    ADDRESS,
    SENDING,
    SIGNING_IN,
    PHOTOS,
    ACCOUNT
  }

  private record Key(Room room, String who) {}

  private static final Logger LOG = LoggerFactory.getLogger(Pace.class);
  // What is forgotten starts with a full bucket again; memory stays bounded under any flood.
  private static final int MOST = 100_000;
  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final Duration TOLD = Duration.ofMinutes(1);
  private static final int SITE_BYTES = 8;
  private static final int IPV6_BYTES = 16;

  private final PaceSettings settings;
  private final ProblemWriter writer;
  private final TimeMeter time;
  private final Cache<Key, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(KEPT).build();
  private final Cache<Key, Boolean> told =
      Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(TOLD).build();

  Pace(PaceSettings settings, ProblemWriter writer, Clock clock) {
    this.settings = settings;
    this.writer = writer;
    this.time = new Meter(clock);
  }

  /** Whether the request may go on; if not, it has been answered with 429 and the time to wait. */
  boolean admits(Room room, String who, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!settings.on()) {
      return true;
    }
    Key key = new Key(room, who);
    var probe = buckets.get(key, this::full).tryConsumeAndReturnRemaining(1);
    if (probe.isConsumed()) {
      return true;
    }
    if (told.asMap().putIfAbsent(key, true) == null) {
      LOG.warn("Too many requests ({}) of {}; refused until they slow down.", room, who);
    }
    long seconds = Math.ceilDiv(probe.getNanosToWaitForRefill(), 1_000_000_000L);
    response.setHeader("Retry-After", Long.toString(seconds));
    writer.write(
        request, response, Refusal.of(Refusal.Kind.TOO_OFTEN, "too-many-requests", seconds));
    return false;
  }

  private Bucket full(Key key) {
    PaceSettings.Rate rate =
        switch (key.room()) {
          case ADDRESS -> settings.address();
          case SENDING -> settings.sending();
          case SIGNING_IN -> settings.signingIn();
          case PHOTOS -> settings.photos();
          case ACCOUNT -> settings.account();
        };
    return Bucket.builder()
        .addLimit(limit ->
            limit.capacity(rate.atOnce()).refillGreedy(rate.perMinute(), Duration.ofMinutes(1)))
        .withCustomTimePrecision(time)
        .build();
  }

  /** The sender's address; of IPv6 the site, since one line has more addresses than can be kept. */
  static String site(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      byte[] bytes = InetAddress.ofLiteral(address.replaceFirst("%.*", "")).getAddress();
      return bytes.length == IPV6_BYTES
          ? HexFormat.of().formatHex(Arrays.copyOf(bytes, SITE_BYTES)) + "/64"
          : address;
    } catch (IllegalArgumentException notOne) {
      return address;
    }
  }

  private record Meter(Clock clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      Instant now = clock.instant();
      return Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
