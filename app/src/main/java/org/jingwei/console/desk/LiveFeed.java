// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jingwei.casework.CaseEvent;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Cases;
import org.jingwei.casework.Feed;
import org.jingwei.casework.FeedPosition;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Follows the feed of case events once for all browsers of this process, and only while somebody
 * listens: two statements every half second at most, however many desks are open.
 */
@Component
final class LiveFeed implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);
  private static final int MOST_LISTENERS = 400;
  private static final int BATCH = 200;
  private static final int MOST_TO_CATCH_UP = 5;
  private static final long PAUSE_MILLIS = 500;

  /** The listeners of one county, and how far they have been told. */
  private static final class Room {
    final List<LiveListener> listeners = new CopyOnWriteArrayList<>();
    volatile @Nullable FeedPosition at;
  }

  private final Cases cases;
  private final Map<CountyCode, Room> rooms = new ConcurrentHashMap<>();
  private volatile @Nullable Thread poller;

  LiveFeed(Cases cases) {
    this.cases = cases;
  }

  /** Lets a listener in; false when the process has as many as it bears. */
  boolean join(CountyCode county, LiveListener listener) {
    int all = rooms.values().stream().mapToInt(room -> room.listeners.size()).sum();
    if (all >= MOST_LISTENERS || poller == null) {
      return false;
    }
    Room room = rooms.computeIfAbsent(county, c -> new Room());
    room.listeners.add(listener);
    FeedPosition told = room.at;
    if (told != null) {
      listener.mark(told);
    }
    return true;
  }

  void leave(CountyCode county, LiveListener listener) {
    Optional.ofNullable(rooms.get(county)).ifPresent(room -> room.listeners.remove(listener));
  }

  /** Tells a listener that was away what it has missed; a long absence is one word instead. */
  void catchUp(CountyCode county, LiveListener listener, FeedPosition since) {
    FeedPosition at = since;
    for (int i = 0; i < MOST_TO_CATCH_UP; i++) {
      Feed feed = cases.listAfter(county, at, BATCH / MOST_TO_CATCH_UP);
      if (feed.events().isEmpty()) {
        return;
      }
      at = feed.next();
      tell(county, feed, List.of(listener));
    }
    listener.askToReload();
    listener.mark(cases.endOfFeed(county));
  }

  private void run() {
    while (poller == Thread.currentThread()) {
      try {
        rooms.forEach(this::look);
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException stopping) {
        return;
      } catch (RuntimeException failure) {
        LOG.error("live arrival could not be read; tried again in a moment", failure);
      }
    }
  }

  private void look(CountyCode county, Room room) {
    if (room.listeners.isEmpty()) {
      room.at = null;
      return;
    }
    FeedPosition at = room.at;
    if (at == null) {
      at = cases.endOfFeed(county);
      room.at = at;
      FeedPosition start = at;
      room.listeners.forEach(listener -> listener.mark(start));
    }
    Feed feed = cases.listAfter(county, at, BATCH);
    if (!feed.events().isEmpty()) {
      tell(county, feed, room.listeners);
      room.at = feed.next();
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
    poller = Thread.ofVirtual().name("live-desk").unstarted(this::run);
    Optional.ofNullable(poller).ifPresent(Thread::start);
  }

  /** Runs before the web server waits for open requests, which these would otherwise stay. */
  @Override
  public void stop() {
    Optional.ofNullable(poller).ifPresent(Thread::interrupt);
    poller = null;
    rooms.values().forEach(room -> room.listeners.forEach(LiveListener::end));
  }

  @Override
  public boolean isRunning() {
    return poller != null;
  }
}
