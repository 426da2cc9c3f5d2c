// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jingwei.journey.Chromium.Language;
import org.jingwei.journey.Chromium.Size;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Takes the pictures of docs/screenshots anew; {@code bin/screenshots} runs it and names the
 * folder. Every picture is taken in both languages.
 */
@EnabledIfSystemProperty(named = "jingwei.screenshots", matches = ".+")
class ScreenshotsJourneyTests {

  /** A picture: its name, who looks at what, at which size, and whether dark. */
  private record Shot(String name, String who, String address, Size size, boolean dark) {}

  private static final List<Shot> SHOTS =
      List.of(
          new Shot("desk", "desk", openAt("/desk?state=accepted&case="), Size.DESKTOP, false),
          new Shot("desk-dark", "desk", openAt("/desk?state=accepted&case="), Size.DESKTOP, true),
          new Shot("case", "desk", "/cases/" + PageList.DONE_CASE, Size.DESKTOP, false),
          new Shot("case-phone", "municipal", "/unit", Size.PHONE, false),
          new Shot("board", "leader", "/board?days=7", Size.DESKTOP, false),
          new Shot("topics", "leader", "/topics", Size.DESKTOP, false),
          new Shot("home-phone", PageList.NOBODY, "/", Size.PHONE, false),
          new Shot("report-phone", PageList.NOBODY, "/report", Size.PHONE, false),
          new Shot("map", PageList.NOBODY, "/map", Size.DESKTOP, false),
          new Shot("figures", PageList.NOBODY, "/figures", Size.DESKTOP, false),
          new Shot("board-sheet", "leader", "/board/sheet?days=7", Size.DESKTOP, false),
          new Shot("wall", "leader", "/board/wall", Size.DESKTOP, false),
          new Shot("search", "desk", "/search?q=路灯", Size.DESKTOP, false),
          new Shot("field-phone", "grid", "/field", Size.PHONE, false),
          new Shot("packs", "sysadmin", "/admin/packs", Size.DESKTOP, false));

  private static SampleWeek week;

  private static String openAt(String path) {
    return path + PageList.OPEN_CASE;
  }

  @BeforeAll
  static void start() throws IOException {
    week = SampleWeek.started();
  }

  @AfterAll
  static void stop() {
    week.close();
  }

  @TestFactory
  Stream<DynamicTest> pictures() {
    return SHOTS.stream()
        .flatMap(shot ->
            Stream.of(Language.values())
                .map(language ->
                    DynamicTest.dynamicTest(
                        shot.name() + " " + language, () -> take(shot, language))));
  }

  private static void take(Shot shot, Language language) {
    Path folder = Path.of(System.getProperty("jingwei.screenshots"));
    try (var visitor = Chromium.on(week.port(), shot.size(), language)) {
      if (shot.dark()) {
        visitor.theme("dark");
      }
      if (!shot.who().equals(PageList.NOBODY)) {
        visitor.signIn(shot.who(), SampleWeek.PASSWORD);
      }
      visitor.go(week.filled(shot.address()));
      visitor.settle();
      assertThat(visitor.screen(folder, shot.name())).isNotEmptyFile();
      assertThat(visitor.troubles()).isEmpty();
    }
  }
}
