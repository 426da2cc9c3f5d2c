// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.Locale;

/** A telephone's code app: is given the key as text, and shows the codes of its clock. */
public final class CodeAppOfATest {

  private final byte[] secret;
  private final Clock clock;

  public CodeAppOfATest(String base32, Clock clock) {
    this.secret = bytes(base32.replace(" ", "").toUpperCase(Locale.ROOT));
    this.clock = clock;
  }

  byte[] secret() {
    return secret.clone();
  }

  public String code() {
    return code(0);
  }

  /** The code of a step before (negative) or after the present one. */
  public String code(int steps) {
    return Totp.code(secret, Totp.stepAt(clock.instant()) + steps);
  }

  /** Read the other way round than the product writes it. */
  private static byte[] bytes(String base32) {
    var out = new ByteArrayOutputStream();
    var bits = new StringBuilder();
    for (char letter : base32.toCharArray()) {
      int value = letter >= 'A' ? letter - 'A' : letter - '2' + 26;
      bits.append(String.format("%5s", Integer.toBinaryString(value)).replace(' ', '0'));
    }
    for (int i = 0; i + 8 <= bits.length(); i += 8) {
      out.write(Integer.parseInt(bits.substring(i, i + 8), 2));
    }
    return out.toByteArray();
  }
}
