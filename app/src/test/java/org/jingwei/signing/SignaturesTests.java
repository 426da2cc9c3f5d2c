// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jingwei.shared.Outcome;
import org.jingwei.signing.Signatures.Signed;
import org.junit.jupiter.api.Test;

class SignaturesTests {

  private static final Instant NOW = Instant.ofEpochSecond(1_614_265_330);
  private static final SigningSecret SECRET =
      SigningSecret.read("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").orElseThrow();
  private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

  private final Signatures signatures = at(NOW);

  private static Signatures at(Instant now) {
    return new Signatures(Clock.fixed(now, ZoneOffset.UTC));
  }

  private static String code(Outcome<Signed> outcome) {
    return outcome instanceof Outcome.Refused<Signed>(var refusals)
        ? refusals.getFirst().code()
        : "";
  }

  /** The vector with which the libraries of Standard Webhooks are tested. */
  @Test
  void signsAsTheLibrariesOfTheStandardDo() {
    assertThat(signatures.headers("msg_p5jXN8AQM9LWM0D4loKWxJek", BODY, List.of(SECRET)))
        .containsEntry(Signatures.TIMESTAMP, "1614265330")
        .containsEntry(Signatures.SIGNATURE, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void takesItsOwnSignature() {
    Map<String, String> headers = signatures.headers("m1", BODY, List.of(SECRET));

    assertThat(signatures.check(headers::get, BODY, List.of(SECRET)))
        .isEqualTo(Outcome.done(new Signed("m1", NOW)));
  }

  @Test
  void refusesAChangedIdInstantOrBody() {
    Map<String, String> headers = signatures.headers("m1", BODY, List.of(SECRET));
    for (String name : List.of(Signatures.ID, Signatures.TIMESTAMP)) {
      Map<String, String> other = new HashMap<>(headers);
      other.put(name, name.equals(Signatures.ID) ? "m2" : "1614265331");
      assertThat(code(signatures.check(other::get, BODY, List.of(SECRET))))
          .isEqualTo("signature-wrong");
    }
    assertThat(code(signatures.check(headers::get, new byte[] {'{', '}'}, List.of(SECRET))))
        .isEqualTo("signature-wrong");
  }

  @Test
  void takesEitherSecretWhileOneFollowsAnother() {
    SigningSecret next = SigningSecret.random();
    Map<String, String> both = signatures.headers("m1", BODY, List.of(next, SECRET));
    Map<String, String> old = signatures.headers("m1", BODY, List.of(SECRET));

    assertThat(code(signatures.check(both::get, BODY, List.of(SECRET)))).isEmpty();
    assertThat(code(signatures.check(old::get, BODY, List.of(next, SECRET)))).isEmpty();
    assertThat(code(signatures.check(old::get, BODY, List.of(next)))).isEqualTo("signature-wrong");
  }

  @Test
  void refusesWhatWasSignedMoreThanFiveMinutesAway() {
    Map<String, String> headers = signatures.headers("m1", BODY, List.of(SECRET));
    Duration most = Signatures.TOLERANCE;

    for (Duration apart : List.of(most, most.negated())) {
      assertThat(code(at(NOW.plus(apart)).check(headers::get, BODY, List.of(SECRET)))).isEmpty();
      Duration more = apart.isNegative() ? apart.minusSeconds(1) : apart.plusSeconds(1);
      assertThat(code(at(NOW.plus(more)).check(headers::get, BODY, List.of(SECRET))))
          .isEqualTo("signature-late");
    }
  }

  @Test
  void refusesWhatIsNotSignedOrWhereNoSecretIsSet() {
    Map<String, String> headers = signatures.headers("m1", BODY, List.of(SECRET));

    assertThat(code(signatures.check(name -> null, BODY, List.of(SECRET))))
        .isEqualTo("signature-missing");
    assertThat(code(signatures.check(headers::get, BODY, List.of()))).isEqualTo("signature-wrong");
  }

  @Test
  void readsSecretsOfTwentyFourBytesAndMoreAndNeverSaysThem() {
    assertThat(SigningSecret.read("whsec_c2hvcnQ=")).isEmpty();
    assertThat(SigningSecret.read("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")).isEmpty();
    assertThat(SigningSecret.readAll(SECRET.reveal() + " " + SigningSecret.random().reveal()))
        .hasSize(2);
    assertThat(SigningSecret.readAll(SECRET.reveal() + " nonsense")).isEmpty();
    assertThat(SECRET.toString()).isEqualTo("whsec_…");
  }
}
