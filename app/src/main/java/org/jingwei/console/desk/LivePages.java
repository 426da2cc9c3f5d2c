// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.desk;

import static org.jingwei.console.desk.Presence.Doing.LOOKING;
import static org.jingwei.console.desk.Presence.Doing.WRITING;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.Cases;
import org.jingwei.casework.FeedPosition;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Area;
import org.jingwei.directory.Permission;
import org.jingwei.directory.Session;
import org.jingwei.shared.CountyCode;
import org.jingwei.workplace.Workplace;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Live arrival as server-sent events: arrived for what enters the list that is open, changed for
 * what else the listener sees moved. The request's own virtual thread waits for the messages, so an
 * open desk costs no thread of the machine.
 */
@Controller
class LivePages {

  private static final long HEARTBEAT_SECONDS = 15;

  /** So often a browser comes in anew, whatever stands between it and us. */
  private static final int HEARTBEATS = 40;

  private final LiveFeed feed;
  private final Cases cases;
  private final Presence presence;
  private final Workplace workplace;

  LivePages(LiveFeed feed, Cases cases, Presence presence, Workplace workplace) {
    this.feed = feed;
    this.cases = cases;
    this.presence = presence;
    this.workplace = workplace;
  }

  @GetMapping("/live/desk")
  void desk(
      Session session,
      @RequestParam Map<String, String> query,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
      HttpServletResponse response)
      throws IOException {
    response.setContentType("text/event-stream;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    OutputStream out = response.getOutputStream();
    CountyCode county = session.actor().county();
    LiveListener listener = listener(session, query, since(county, query, last));
    if (!feed.join(county, listener)) {
      write(out, "retry: 60000\n\n");
      return;
    }
    try {
      write(out, "retry: 2000\n\n");
      serve(listener, out);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } finally {
      feed.leave(county, listener);
    }
  }

  private static void serve(LiveListener listener, OutputStream out)
      throws IOException, InterruptedException {
    int left = HEARTBEATS;
    while (left > 0 && !listener.hasEnded()) {
      String message = listener.next(HEARTBEAT_SECONDS);
      if (message == null) {
        left--;
        write(out, ":\n\n");
      } else {
        write(out, message);
      }
    }
  }

  /** Where a browser that comes back left off; at first, where its list had been read. */
  private FeedPosition since(CountyCode county, Map<String, String> query, @Nullable String last) {
    FeedPosition left = LiveListener.position(last);
    FeedPosition read = left == null ? LiveListener.position(query.get("read")) : left;
    return read == null ? cases.endOfFeed(county) : read;
  }

  /**
   * What a browser hears of a matter that it has open.
   *
   * @param who else is at it
   * @param version of the case file as it is now
   */
  record AtMatter(List<Presence.Here> who, int version) {}

  /**
   * A browser has a matter open, and which version of it was seen. Told again every twenty seconds
   * while somebody sees the page.
   */
  @PostMapping("/live/here")
  ResponseEntity<AtMatter> here(
      Actor actor,
      @RequestParam("case") long id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam String doing) {
    CaseFile file = cases.getSeen(actor, id);
    boolean news =
        doing.equals("gone")
            ? presence.leave(actor, file)
            : presence.enter(actor, file, "writing".equals(doing) ? WRITING : LOOKING);
    if (news) {
      feed.tellHere(file);
    }
    if (version > 0 && !doing.equals("gone")) {
      workplace.look(actor, id, Math.min(version, file.version()));
    }
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(new AtMatter(presence.listOthers(file, actor.personId()), file.version()));
  }

  /** A list's browser, or that of one matter's page: {@code only} is its id. */
  private static LiveListener listener(
      Session session, Map<String, String> query, FeedPosition since) {
    Sieve sieve = Sieve.of(query);
    Actor actor = session.actor();
    List<Area> sight = actor.placesFor(Permission.READ_CASES);
    boolean own = actor.mayAnywhere(Permission.READ_OWN_ORDERS);
    String only = query.getOrDefault("only", "");
    Predicate<CaseFile> sees =
        file ->
            (only.isEmpty() || only.equals(Long.toString(file.id())))
                && !file.recused().contains(actor.unit())
                && (sight.stream().anyMatch(place -> place.contains(file.area()))
                    || own && file.leadUnit() != null && actor.actsFor(file.leadUnit()));
    // On one matter’s page nothing arrives: whatever happens to it has changed it.
    Set<CaseState> arrivesIn = only.isEmpty() ? sieve.group().states() : Set.of();
    return new LiveListener(session, sees, sieve::takes, arrivesIn, since);
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
