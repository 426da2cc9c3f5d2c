// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jingwei.demo.Places.Place;

/** Who reports what, where and when in the sample week; the same for the same seed and end. */
final class Plan {

  private static final Duration JUST_NOW = Duration.ofMinutes(10);
  private static final Duration RECENTLY = Duration.ofHours(20);
  private static final Duration LONG_AGO = Duration.ofDays(4);
  private static final LocalTime MORNING = LocalTime.of(7, 0);

  private final RandomGenerator random;
  private final Places places;
  private final List<Sample> samples;
  private final Instant start;
  private final Instant end;
  private final ZoneId zone;
  private final List<Arrival> arrivals = new ArrayList<>();
  private int nextSample;

  Plan(
      RandomGenerator random,
      Places places,
      List<Sample> samples,
      Instant start,
      Instant end,
      ZoneId zone) {
    this.random = random;
    this.places = places;
    this.samples = shuffled(samples);
    this.start = start;
    this.end = end;
    this.zone = zone;
  }

  private List<Sample> shuffled(List<Sample> inOrder) {
    List<Sample> deck = new ArrayList<>(inOrder);
    for (int i = deck.size() - 1; i > 0; i--) {
      deck.set(i, deck.set(random.nextInt(i + 1), deck.get(i)));
    }
    return deck;
  }

  /** In no particular order of time. */
  List<Arrival> make(List<Course> courses) {
    courses.stream().filter(course -> !course.age().isSame()).forEach(this::addAll);
    List<Arrival> matters = List.copyOf(arrivals);
    courses.stream().filter(course -> course.age().isSame()).forEach(c -> addSame(c, matters));
    return List.copyOf(arrivals);
  }

  private void addAll(Course course) {
    for (int i = 0; i < course.count(); i++) {
      Sample sample = samples.get(nextSample++ % samples.size());
      Place place = places.any(sample.community());
      var point = places.near(place.point());
      arrivals.add(new Arrival(arrivals.size(), when(course), sample, place, point, course, null));
    }
  }

  private Instant when(Course course) {
    Instant latest = end.minus(JUST_NOW);
    return switch (course.age()) {
      case RECENT -> between(end.minus(RECENTLY), latest.minus(minutes(course.longest())));
      case OLD -> awake(between(start, end.minus(LONG_AGO)));
      default -> awake(between(start, latest));
    };
  }

  /** Most things are told by day. */
  private Instant awake(Instant at) {
    boolean asleep = at.atZone(zone).toLocalTime().isBefore(MORNING);
    Instant later = at.plus(Duration.ofHours(random.nextInt(8, 14)));
    return asleep && random.nextInt(8) > 0 && later.isBefore(end.minus(JUST_NOW)) ? later : at;
  }

  /** Several people tell of the same: preferably of what is still open. */
  private void addSame(Course course, List<Arrival> matters) {
    List<Arrival> told =
        matters.stream()
            .filter(a -> a.course().longest() == 0 || a.course().longest() > 400)
            .filter(a -> !a.course().name().startsWith("declined"))
            .filter(a -> (course.age() == Course.Age.SAME_RECENT) == isRecent(a))
            .toList();
    for (int i = 0; i < course.count(); i++) {
      Arrival first = told.get(random.nextInt(told.size() / (i % 2 + 1)));
      Instant at = first.at().plus(minutes(random.nextInt(8, 75)));
      if (at.isBefore(end)) {
        var point = places.near(first.point());
        arrivals.add(
            new Arrival(
                arrivals.size(), at, again(first), first.place(), point, course, first.number()));
      }
    }
  }

  private boolean isRecent(Arrival arrival) {
    return arrival.course().age() == Course.Age.RECENT;
  }

  private Sample again(Arrival first) {
    Sample told = first.sample();
    return samples.stream()
        .filter(s -> s != told && s.category().equals(told.category()))
        .filter(s -> s.community() == told.community())
        .findFirst()
        .orElseGet(() ->
            new Sample(
                told.category(),
                told.community(),
                told.language(),
                told.fields(),
                (told.language().equals("en") ? "As others have said: " : "我也来反映：") + told.text()));
  }

  private Instant between(Instant from, Instant to) {
    long seconds = Math.max(1, Duration.between(from, to).toSeconds());
    return from.plusSeconds(random.nextLong(seconds));
  }

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }
}
