// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forwarding;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jingwei.outgoing.Outgoing;
import org.jspecify.annotations.Nullable;

/** Calls an address and makes of whatever comes back one of the four {@link Reply replies}. */
final class Wire {

  private static final int MOST_REDIRECTS = 2;
  private static final Duration LONGEST_WAIT = Duration.ofHours(6);
  private static final int LONGEST_WORDS = 300;

  /** One call; without a form it asks, with one it posts. */
  record Call(URI address, Map<String, String> headers, @Nullable String form) {}

  private final Outgoing outgoing;
  private final ReplyReader reader;
  private final Clock clock;

  Wire(Outgoing outgoing, ReplyReader reader, Clock clock) {
    this.outgoing = outgoing;
    this.reader = reader;
    this.clock = clock;
  }

  Reply call(Call call) {
    try {
      return told(call, answer(call));
    } catch (Outgoing.NotReached away) {
      return new Reply.Later("unreachable", false, null);
    } catch (IOException brokenOff) {
      return new Reply.Later("broken-off", true, null);
    }
  }

  private Outgoing.Answer answer(Call call) throws IOException {
    URI at = call.address();
    Outgoing.Answer answer = once(at, call);
    for (int i = 0; i < MOST_REDIRECTS && isRedirect(answer.status()); i++) {
      URI next = moved(at, answer.headers().getOrDefault("location", ""));
      if (next == null) {
        return answer;
      }
      at = next;
      answer = once(at, call);
    }
    return answer;
  }

  private Outgoing.Answer once(URI at, Call call) throws IOException {
    return call.form() == null
        ? outgoing.get(at, call.headers())
        : outgoing.post(at, call.headers(), call.form());
  }

  /** 303 is not among them: it leads away from what was posted. */
  private static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 307 || status == 308;
  }

  /**
   * Followed only to the very same place of the same host, with another slash at its end or by
   * HTTPS: so nothing is told to anybody else, and a form that led on was not taken before.
   */
  private static @Nullable URI moved(URI from, String location) {
    try {
      URI to = from.resolve(location);
      boolean same =
          from.getHost().equalsIgnoreCase(String.valueOf(to.getHost()))
              && bare(from).equals(bare(to))
              && to.getRawUserInfo() == null;
      boolean secure = from.getScheme().equals(to.getScheme()) || "https".equals(to.getScheme());
      boolean samePort = from.getPort() == to.getPort() || !from.getScheme().equals(to.getScheme());
      if (!same || !secure || !samePort || to.equals(from)) {
        return null;
      }
      String query = from.getRawQuery() == null ? "" : "?" + from.getRawQuery();
      return URI.create(to.toString().replaceFirst("[?#].*", "") + query);
    } catch (IllegalArgumentException noAddress) {
      return null;
    }
  }

  private static String bare(URI address) {
    return String.valueOf(address.getRawPath()).replaceFirst("/+$", "");
  }

  private Reply told(Call call, Outgoing.Answer answer) {
    int status = answer.status();
    if (status == 408 || status == 425 || status == 429) {
      return new Reply.Later(Integer.toString(status), false, notBefore(answer));
    }
    if (status >= 500) {
      return new Reply.Later(Integer.toString(status), true, notBefore(answer));
    }
    if (status >= 200 && status < 300) {
      return content(answer);
    }
    if (call.form() == null && (status == 404 || status == 410)) {
      return new Reply.Absent();
    }
    return new Reply.Refused(Integer.toString(status), words(answer));
  }

  private Reply content(Outgoing.Answer answer) {
    try {
      ReplyReader.Content read = reader.read(answer.bytes(), contentType(answer));
      return read.entries().isEmpty() && !read.faults().isEmpty()
          ? fault(read.faults())
          : new Reply.Told(read.entries());
    } catch (Unreadable unreadable) {
      return new Reply.Later("unreadable-" + unreadable.getMessage(), true, null);
    }
  }

  /** Errors under a status that says that all is well; what they blame on themselves may pass. */
  private static Reply fault(List<String> faults) {
    String all = Clean.words(String.join("; ", faults), LONGEST_WORDS);
    return all.matches("(?:5\\d\\d|429)\\b.*")
        ? new Reply.Later(all.substring(0, 3), true, null)
        : new Reply.Refused("errors", all);
  }

  private String words(Outgoing.Answer answer) {
    try {
      List<String> faults = reader.read(answer.bytes(), contentType(answer)).faults();
      if (!faults.isEmpty()) {
        return Clean.words(String.join("; ", faults), LONGEST_WORDS);
      }
    } catch (Unreadable another) {
      // a page or a plain text: its words are shown without its markup
    }
    return Clean.words(Decoding.text(answer.bytes(), contentType(answer)), LONGEST_WORDS);
  }

  private static String contentType(Outgoing.Answer answer) {
    return answer.headers().getOrDefault("content-type", "");
  }

  /** Seconds, or a date as in mails. */
  private @Nullable Instant notBefore(Outgoing.Answer answer) {
    String said = answer.headers().getOrDefault("retry-after", "").strip();
    Instant now = clock.instant();
    Instant end = null;
    try {
      end =
          said.matches("\\d{1,9}")
              ? now.plusSeconds(Long.parseLong(said))
              : ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException notSaid) {
      return null;
    }
    Instant latest = now.plus(LONGEST_WAIT);
    return end.isAfter(latest) ? latest : end;
  }
}
