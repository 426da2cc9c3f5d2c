// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jingwei.shared.CountyCode;
import org.junit.jupiter.api.Test;

class SecretsTests {

  private static final CountyCode HUANGMEI = new CountyCode(421127);
  private static final byte[] ONE = new byte[32];
  private static final byte[] TWO = filled();

  private final Secrets secrets = secretsOf(ONE);

  private static byte[] filled() {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) 7);
    return key;
  }

  @Test
  void areEasyToReadAloudAndDoNotRepeat() {
    Set<String> seen = new HashSet<>();
    for (int report = 1; report <= 200; report++) {
      String secret = secrets.secretOf(HUANGMEI, report);
      assertThat(secret).matches("\\d{3} \\d{3} \\d{3}");
      seen.add(secret);
    }
    assertThat(seen).hasSizeGreaterThan(195);
  }

  @Test
  void matchHoweverTheyAreTyped() {
    String secret = secrets.secretOf(HUANGMEI, 9);
    assertThat(secrets.matches(HUANGMEI, 9, secret)).isTrue();
    assertThat(secrets.matches(HUANGMEI, 9, secret.replace(" ", ""))).isTrue();
    assertThat(secrets.matches(HUANGMEI, 9, " " + wide(secret).replace(' ', '-'))).isTrue();
  }

  private static String wide(String secret) {
    StringBuilder out = new StringBuilder();
    secret.chars().forEach(c -> out.append((char) (c == ' ' ? c : c + '０' - '0')));
    return out.toString();
  }

  @Test
  void doNotOpenAnotherReportOrCounty() {
    String secret = secrets.secretOf(HUANGMEI, 9);
    assertThat(secrets.matches(HUANGMEI, 10, secret)).isFalse();
    assertThat(secrets.matches(new CountyCode(421126), 9, secret)).isFalse();
    assertThat(secrets.matches(HUANGMEI, 9, "")).isFalse();
    assertThat(secrets.matches(HUANGMEI, 9, secret + "1")).isFalse();
  }

  private static Secrets secretsOf(byte[]... keys) {
    List<SecretKey> all =
        Arrays.stream(keys).<SecretKey>map(k -> new SecretKeySpec(k, "HmacSHA256")).toList();
    return new Secrets(() -> all);
  }

  @Test
  void matchAsLongAsTheirKeyIsThere() {
    String secret = secrets.secretOf(HUANGMEI, 9);
    assertThat(secretsOf(TWO, ONE).matches(HUANGMEI, 9, secret)).isTrue();
    assertThat(secretsOf(TWO).matches(HUANGMEI, 9, secret)).isFalse();
  }
}
