// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jingwei.journey.Chromium.Language;
import org.jingwei.journey.Chromium.Size;
import org.jingwei.journey.PageList.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Every page in all eight ways, with a picture of each; {@code bin/look} runs it and names the
 * folder. {@code EveryPageJourneyTests} holds two of the ways in each check.
 */
@EnabledIfSystemProperty(named = "jingwei.looks", matches = ".+")
class AllLooksJourneyTests {

  /** One of the eight ways. */
  private record Way(Size size, Language language, String theme) {

    @Override
    public String toString() {
      return "%s-%s-%s".formatted(size, language, theme).toLowerCase(Locale.ROOT);
    }
  }

  private static SampleWeek week;

  @BeforeAll
  static void start() throws IOException {
    week = SampleWeek.started();
  }

  @AfterAll
  static void stop() {
    week.close();
  }

  private static List<Way> ways() {
    String wanted = System.getProperty("jingwei.looks.ways", "").strip();
    return Stream.of(Size.values())
        .flatMap(size ->
            Stream.of(Language.values())
                .flatMap(language ->
                    Stream.of("light", "dark").map(theme -> new Way(size, language, theme))))
        .filter(way -> wanted.isEmpty() || List.of(wanted.split(" +")).contains(way.toString()))
        .toList();
  }

  @TestFactory
  Stream<DynamicContainer> everyPageInEveryWay() {
    var byPerson = PageList.PAGES.stream().collect(Collectors.groupingBy(Visit::who));
    return ways().stream()
        .flatMap(way ->
            byPerson.entrySet().stream()
                .map(each ->
                    DynamicContainer.dynamicContainer(
                        way + " " + each.getKey(), asOne(way, each.getKey(), each.getValue()))));
  }

  /** The pages of one person, in one browser. */
  private static Stream<DynamicTest> asOne(Way way, String who, List<Visit> visits) {
    Chromium visitor = Chromium.on(week.port(), way.size(), way.language());
    Look.bring(visitor);
    Keyboard.bring(visitor);
    visitor.theme(way.theme());
    if (!who.equals(PageList.NOBODY)) {
      visitor.signIn(who, SampleWeek.PASSWORD);
    }
    Path folder = Path.of(System.getProperty("jingwei.looks"), way.toString());
    return visits.stream()
        .map(visit ->
            DynamicTest.dynamicTest(
                way + " " + visit.address(),
                () -> {
                  visitor.go(week.filled(visit.address()));
                  visitor.settle();
                  visitor.whole(folder.resolve(visit.name() + ".png"));
                  List<String> faults = new ArrayList<>(Look.faults(visitor));
                  faults.addAll(Keyboard.faults(visitor));
                  assertThat(faults).as(visit.name()).isEmpty();
                }))
        .onClose(visitor::close);
  }
}
