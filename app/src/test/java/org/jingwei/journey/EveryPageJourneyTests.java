// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jingwei.console.kit.Say;
import org.jingwei.journey.Chromium.Language;
import org.jingwei.journey.Chromium.Size;
import org.jingwei.journey.PageList.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every page of the program with the sample week behind it, opened by whom it is for, at both
 * sizes, in both languages, light and dark: {@link Look} finds nothing wrong with it.
 */
class EveryPageJourneyTests {

  /** How a page is looked at: two of the eight ways, in which each size, word and colour occurs. */
  private record Way(Size size, Language language, String theme) {}

  private static final List<Way> WAYS =
      List.of(
          new Way(Size.PHONE, Language.ZH, "light"), new Way(Size.DESKTOP, Language.EN, "dark"));

  private static final ListAppender<ILoggingEvent> WORDLESS = new ListAppender<>();

  private static SampleWeek week;

  @BeforeAll
  static void start() throws IOException {
    week = SampleWeek.shared();
    WORDLESS.start();
    sayings().addAppender(WORDLESS);
  }

  @AfterAll
  static void stop() {
    sayings().detachAppender(WORDLESS);
  }

  /** Where a page tells of a key that no bundle has words for. */
  private static Logger sayings() {
    return (Logger) LoggerFactory.getLogger(Say.class);
  }

  @TestFactory
  Stream<DynamicContainer> everyPageIsAsItsUsersWantIt() {
    Map<String, List<Visit>> byPerson =
        PageList.PAGES.stream().collect(Collectors.groupingBy(Visit::who));
    return WAYS.stream()
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
    return visits.stream()
        .map(visit ->
            DynamicTest.dynamicTest(
                visit.address(),
                () -> {
                  WORDLESS.list.clear();
                  visitor.go(week.filled(visit.address()));
                  visitor.settle();
                  assertThat(WORDLESS.list).as(visit.name()).isEmpty();
                  assertThat(visitor.path()).as("it leads elsewhere").startsWith(start(visit));
                  visitor.picture(visit.name() + "-" + way.theme());
                  assertThat(Look.faults(visitor)).as(visit.name()).isEmpty();
                  // On a phone most lies under something that stays where it is.
                  if (way.size() == Size.PHONE) {
                    assertThat(Keyboard.faults(visitor)).as(visit.name()).isEmpty();
                  }
                }))
        .onClose(visitor::close);
  }

  private static String start(Visit visit) {
    return visit.address().replaceAll("[?{].*", "");
  }

  @Test
  void everyPageIsLookedAt() {
    var known = new TreeSet<>(PageList.OTHERS);
    PageList.PAGES.forEach(visit -> known.add(visit.pattern()));
    assertThat(patterns()).isNotEmpty().isSubsetOf(known);
  }

  /** What the console answers a reader with, without pictures. */
  private static TreeSet<String> patterns() {
    var patterns = new TreeSet<String>();
    week.program()
        .getBeansOfType(RequestMappingInfoHandlerMapping.class)
        .values()
        .forEach(mapping ->
            mapping
                .getHandlerMethods()
                .forEach((info, method) -> {
                  if (method.getBeanType().getName().startsWith("org.jingwei.console.")
                      && isPage(info)) {
                    patterns.addAll(info.getPatternValues());
                  }
                }));
    return patterns;
  }

  private static boolean isPage(RequestMappingInfo info) {
    return info.getMethodsCondition().getMethods().contains(RequestMethod.GET)
        && info.getProducesCondition().getProducibleMediaTypes().stream()
            .allMatch(type -> type.isCompatibleWith(MediaType.TEXT_HTML));
  }
}
