// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jingwei.journey.Chromium.Language;
import org.jingwei.journey.Chromium.Size;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pages that come in pieces, as on a slow line: what is read or about to be pressed stays in its
 * place when the rest arrives.
 */
class SlowLineJourneyTests {

  /** Less than a word's width: nothing that a reader would see. */
  private static final double UNSEEN = 0.002;

  private static SampleWeek week;

  private Chromium visitor;

  @BeforeAll
  static void start() throws IOException {
    week = SampleWeek.shared();
  }

  @AfterEach
  void goes() {
    visitor.close();
  }

  private void come(String who, Size size, Language language) {
    visitor = Chromium.on(week.port(), size, language);
    Look.bring(visitor);
    if (!who.isEmpty()) {
      visitor.signIn(who, SampleWeek.PASSWORD);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "leader, /board/behind?of=on-time",
    "leader, /board/behind?of=open",
    "leader, /board/sheet",
    "desk, /desk/new",
    "'', /sheet/421127100001"
  })
  void whatIsThereStaysInItsPlaceWhileTheRestComes(String who, String address) {
    come(who, Size.DESKTOP, Language.EN);
    visitor.go(address);
    visitor.slow();

    visitor.go(address);
    visitor.settle();

    assertThat(Look.moves(visitor, UNSEEN)).isEmpty();
  }

  @Test
  void theFieldAppAsksNobodyToSignInBeforeItKnowsWhoIsThere() {
    come("grid", Size.PHONE, Language.ZH);
    visitor.slow();

    visitor.go("/field");
    visitor.settle();

    assertThat(Look.moves(visitor, UNSEEN)).isEmpty();
    assertThat(visitor.page().locator("#field-who").textContent()).doesNotContain("请先");
  }
}
