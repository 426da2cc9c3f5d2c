// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.jingwei.journey.Chromium.Language;
import org.jingwei.journey.Chromium.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The first page, as a resident's phone and a desk's screen show it. */
class HomeJourneyTests extends CaseJourney {

  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource({"PHONE,ZH", "PHONE,EN", "DESKTOP,ZH", "DESKTOP,EN"})
  void theFirstPageFitsEveryScreenInBothLanguages(Size size, Language language) {
    try (var visitor = Chromium.on(port, size, language)) {
      visitor.go("/");
      visitor.picture("home");
      assertThat(visitor.page().locator("html").getAttribute("lang"))
          .startsWith(language.tag.substring(0, 2));
      assertThat(visitor.overflow()).isZero();
      assertThat(visitor.troubles()).isEmpty();
    }
  }
}
