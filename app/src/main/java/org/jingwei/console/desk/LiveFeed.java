// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.desk;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jingwei.casework.CaseEvent;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Cases;
import org.jingwei.casework.Feed;
import org.jingwei.casework.FeedPosition;
import org.jingwei.directory.Session;
import org.jingwei.directory.SignIns;
import org.jingwei.polling.Poller;
import org.jingwei.shared.CountyCode;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows the feed of case events once for all browsers of this process, and only while somebody
 * listens. Listeners who have been told equally far, as all are while nothing happens, share their
 * statements: two every half second, however many desks are open.
 */
@Component
final class LiveFeed implements SmartLifecycle {

  private static final int MOST_LISTENERS = 400;
  private static final int BATCH = 200;
  private static final Duration PAUSE = Duration.ofMillis(500);

  /** So often, in pauses, it is asked who may still listen. */
  private static final int PAUSES_BETWEEN_ROLL_CALLS = 4;

  private final Cases cases;
  private final SignIns signIns;
  private final Presence presence;
  private final JsonMapper json;
  private final Map<CountyCode, Collection<LiveListener>> rooms = new ConcurrentHashMap<>();
  private final Poller poller = new Poller("live-desk", PAUSE, this::look, this::endAll);
  private long round;

  LiveFeed(Cases cases, SignIns signIns, Presence presence, JsonMapper json) {
    this.cases = cases;
    this.signIns = signIns;
    this.presence = presence;
    this.json = json;
  }

  /** Lets a listener in; false when the process has as many as it bears. */
  boolean join(CountyCode county, LiveListener listener) {
    int all = rooms.values().stream().mapToInt(Collection::size).sum();
    if (all >= MOST_LISTENERS || !isRunning()) {
      return false;
    }
    return rooms.computeIfAbsent(county, c -> new CopyOnWriteArrayList<>()).add(listener);
  }

  void leave(CountyCode county, LiveListener listener) {
    Optional.ofNullable(rooms.get(county)).ifPresent(room -> room.remove(listener));
  }

  /** Tells all who may see a matter who else is at it, each without themselves. */
  void tellHere(CaseFile file) {
    for (LiveListener one : rooms.getOrDefault(file.county(), List.of())) {
      long reader = one.session().actor().personId();
      one.tellHere(file, json.writeValueAsString(presence.listOthers(file, reader)));
    }
  }

  /** One round of all rooms; the next is after a pause, whatever there was. */
  private int look() {
    if (round++ % PAUSES_BETWEEN_ROLL_CALLS == 0) {
      rooms.forEach(this::callTheRoll);
      presence.forgetSilent().forEach(this::tellHere);
    }
    rooms.forEach(this::look);
    return 0;
  }

  /**
   * Whoever signed out, or whose rights have changed, listens no more; they may come in anew. Asked
   * every few seconds, and before anything is told, so that nobody hears of a place left behind.
   */
  private void callTheRoll(CountyCode county, Collection<LiveListener> room) {
    if (room.isEmpty()) {
      return;
    }
    Set<Session> standing =
        signIns.standing(county, room.stream().map(LiveListener::session).toList());
    room.stream().filter(one -> !standing.contains(one.session())).forEach(LiveListener::end);
  }

  private void look(CountyCode county, Collection<LiveListener> room) {
    room.stream()
        .filter(listener -> !listener.hasEnded())
        .collect(Collectors.groupingBy(LiveListener::told))
        .forEach((told, listeners) -> goOn(county, told, listeners));
  }

  private void goOn(CountyCode county, FeedPosition told, List<LiveListener> listeners) {
    Feed feed = cases.listAfter(county, told, BATCH);
    if (feed.events().size() == BATCH) {
      FeedPosition end = cases.endOfFeed(county);
      listeners.forEach(listener -> {
        listener.askToReload();
        listener.mark(end);
      });
    } else if (!feed.events().isEmpty()) {
      callTheRoll(county, listeners);
      tell(county, feed, listeners.stream().filter(one -> !one.hasEnded()).toList());
    }
  }

  private void tell(CountyCode county, Feed feed, List<LiveListener> listeners) {
    List<Long> ids = feed.events().stream().map(CaseEvent::caseId).distinct().toList();
    Map<Long, CaseFile> files =
        cases.listByIds(county, ids).stream()
            .collect(Collectors.toMap(CaseFile::id, Function.identity()));
    for (CaseEvent event : feed.events()) {
      CaseFile file = files.get(event.caseId());
      if (file != null) {
        listeners.forEach(listener -> listener.tell(event, file));
      }
    }
    listeners.forEach(listener -> listener.mark(feed.next()));
  }

  @Override
  public void start() {
    poller.start();
  }

  /** Runs before the web server waits for open requests, which these would otherwise stay. */
  @Override
  public void stop() {
    poller.stop();
  }

  private void endAll() {
    rooms.values().forEach(room -> room.forEach(LiveListener::end));
  }

  @Override
  public boolean isRunning() {
    return poller.isRunning();
  }
}
