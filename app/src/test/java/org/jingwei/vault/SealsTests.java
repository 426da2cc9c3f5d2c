// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import org.jingwei.database.TestDatabase;
import org.junit.jupiter.api.Test;

class SealsTests {

  private static final byte[] PLAIN = "what the app works from".getBytes();

  private final Seals seals = Seals.under(bytes(1));

  private static byte[] bytes(int filled) {
    byte[] bytes = new byte[MasterKey.BYTES];
    Arrays.fill(bytes, (byte) filled);
    return bytes;
  }

  private static String text(int filled) {
    return Base64.getEncoder().encodeToString(bytes(filled));
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
  void opensWhatAnEarlierKeySealed() {
    byte[] row = seals.seal("test", 7, PLAIN);
    assertThat(Seals.under(bytes(2), bytes(1)).open("test", 7, row)).isEqualTo(PLAIN);
    assertThatThrownBy(() -> Seals.under(bytes(2)).open("test", 7, row))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void goesOnOpeningAfterTheMasterKeyIsAnother() {
    var database = TestDatabase.fresh();
    var clock = Clock.systemUTC();
    var before = new KeyRing(MasterKeys.parse(text(1), clock), database.app());
    byte[] row = new Seals(before::sealing).seal("test", 7, PLAIN);
    var between = new KeyRing(MasterKeys.parse(text(2) + "," + text(1), clock), database.app());
    String old = between.masters().all().getLast().id();
    assertThat(between.findOwnKeyUnder(old)).isPresent();
    between.rewrapSecrets();
    assertThat(between.findOwnKeyUnder(old)).isEmpty();
    between.drop(old);
    var after = new KeyRing(MasterKeys.parse(text(2), clock), database.app());
    assertThat(new Seals(after::sealing).open("test", 7, row)).isEqualTo(PLAIN);
  }
}
