// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import com.webauthn4j.util.exception.WebAuthnException;
import java.util.Objects;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.JacksonException;

/**
 * Signing in with a passkey, which is both steps in one. It cannot be guessed, so wrong passwords
 * of somebody else do not make its owner wait.
 */
@Component
final class PasskeySignIn {

  private final RelyingParties relyingParties;
  private final PasskeyChallenges challenges;
  private final PersonStore people;
  private final Sessions sessions;
  private final DirectoryRecord record;
  private final TransactionOperations transaction;

  PasskeySignIn(
      RelyingParties relyingParties,
      PasskeyChallenges challenges,
      PersonStore people,
      Sessions sessions,
      DirectoryRecord record,
      TransactionOperations transaction) {
    this.relyingParties = relyingParties;
    this.challenges = challenges;
    this.people = people;
    this.sessions = sessions;
    this.record = record;
    this.transaction = transaction;
  }

  PasskeyAsked ask(Site site) {
    var challenge = Bytes.random();
    String token = challenges.add(null, challenge);
    return new PasskeyAsked(token, relyingParties.text(relyingParties.request(site, challenge)));
  }

  Outcome<SignedIn> enter(Site site, String token, String answer, Origin origin) {
    var challenge = challenges.take(token).filter(one -> one.person() == null);
    if (challenge.isEmpty()) {
      return Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "passkey-late"));
    }
    return Objects.requireNonNull(
        transaction.execute(status -> open(site, challenge.get().bytes(), answer, origin)));
  }

  private Outcome<SignedIn> open(Site site, Bytes challenge, String answer, Origin origin) {
    long id;
    try {
      id = relyingParties.authenticate(site, challenge, answer);
    } catch (WebAuthnException | IllegalArgumentException | JacksonException wrong) {
      people.findFirst().ifPresent(record::unknownSignInFailed);
      return Outcome.refused(Refusal.of(Refusal.Kind.UNKNOWN_CALLER, "passkey-not-ours"));
    }
    var person = people.find(id).filter(Person::active);
    if (person.isEmpty()) {
      return Outcome.refused(Refusal.of(Refusal.Kind.UNKNOWN_CALLER, "passkey-not-ours"));
    }
    record.signedIn(person.get(), "passkey");
    return Outcome.done(sessions.open(person.get(), false, origin));
  }
}
