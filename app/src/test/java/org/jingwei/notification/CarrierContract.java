// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What every way out keeps; each adapter's test runs it. */
abstract class CarrierContract {

  private static final long LAMP = 7_000_000_000_000_001L;

  final Sending lamp =
      way() == Way.TEXT
          ? new Sending(LAMP, Way.TEXT, "138 0713 4455", "", "【黄梅县】您反映的事项“已办理”。", "zh")
          : new Sending(
              LAMP,
              Way.MAIL,
              "zhang.san+lamp@mail.example.org",
              "【黄梅县综治中心】260302-000001 号事项的办理答复",
              "【黄梅县】您反映的事项“已办理”。\n\n请不要直接回复。",
              "zh");

  final Sending other =
      way() == Way.TEXT
          ? new Sending(LAMP + 1, Way.TEXT, "13807134456", "", "Two", "en")
          : new Sending(LAMP + 1, Way.MAIL, "li@example.org", "Two", "Two, too", "en");

  Way way() {
    return Way.TEXT;
  }

  /** One that works. */
  abstract Carrier carrier();

  /** What has arrived at the other side. */
  abstract List<Sending> arrived();

  @Test
  void handsOverIdAddressAndWordsUnchanged() throws Exception {
    carrier().send(lamp);
    assertThat(arrived()).containsExactly(lamp);
  }

  @Test
  void keepsTheOrder() throws Exception {
    Carrier carrier = carrier();
    carrier.send(lamp);
    carrier.send(other);
    assertThat(arrived()).containsExactly(lamp, other);
  }

  @Test
  void sendsTheSameIdWhenSentAgain() throws Exception {
    Carrier carrier = carrier();
    carrier.send(lamp);
    carrier.send(lamp);
    assertThat(arrived()).extracting(Sending::id).containsExactly(lamp.id(), lamp.id());
  }

  @Test
  void showsNothingOfAMessageInLogs() {
    assertThat(lamp.toString()).doesNotContain("138").doesNotContain("zhang").doesNotContain("办理");
  }
}
