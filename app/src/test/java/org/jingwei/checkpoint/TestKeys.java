// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.checkpoint;

/** The public keys that belong to a secret, for settings of programs that know one another. */
public final class TestKeys {

  private TestKeys() {}

  public static String log(String secret, String origin) {
    return SigningKeys.parse(secret, origin).log().getFirst().verifier().toString();
  }

  public static String witness(String secret, String origin) {
    return SigningKeys.parse(secret, origin).witness().verifier().toString();
  }
}
