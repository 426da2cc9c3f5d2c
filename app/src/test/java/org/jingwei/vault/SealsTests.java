// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SealsTests {

  private static final byte[] PLAIN = "what the app works from".getBytes();

  private final Seals seals = new Seals(MasterKeys.parse(key(1)));

  private static String key(int filled) {
    byte[] bytes = new byte[MasterKey.BYTES];
    Arrays.fill(bytes, (byte) filled);
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Test
  void opensWhatItSealedForTheSameUseAndOwnerAlone() {
    byte[] row = seals.seal("test", 7, PLAIN);
    assertThat(seals.open("test", 7, row)).isEqualTo(PLAIN);
    assertThatThrownBy(() -> seals.open("test", 8, row)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> seals.open("other", 7, row)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void neverSealsTheSameTwiceAlike() {
    assertThat(seals.seal("test", 7, PLAIN)).isNotEqualTo(seals.seal("test", 7, PLAIN));
  }

  @Test
  void refusesARowThatWasAltered() {
    byte[] row = seals.seal("test", 7, PLAIN);
    row[row.length - 1] ^= 1;
    assertThatThrownBy(() -> seals.open("test", 7, row)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void opensAfterARotationAndKnowsWhatIsOld() {
    byte[] row = seals.seal("test", 7, PLAIN);
    var rotated = new Seals(MasterKeys.parse(key(2) + "," + key(1)));
    assertThat(rotated.open("test", 7, row)).isEqualTo(PLAIN);
    assertThat(rotated.isOld(row)).isTrue();
    assertThat(rotated.isOld(rotated.seal("test", 7, PLAIN))).isFalse();
    var without = new Seals(MasterKeys.parse(key(2)));
    assertThatThrownBy(() -> without.open("test", 7, row)).hasMessageContaining("unknown key");
  }
}
