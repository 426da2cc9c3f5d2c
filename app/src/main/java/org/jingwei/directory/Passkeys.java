// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import com.webauthn4j.util.exception.WebAuthnException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.JacksonException;

/** The door for passkeys: a person adds, lists and removes their own. */
@Component
public final class Passkeys {

  private static final int LONGEST_LABEL = 60;
  private static final int MOST = 10;

  private final RelyingParties relyingParties;
  private final PasskeyChallenges challenges;
  private final PasskeyStore store;
  private final PersonStore people;
  private final OwnPassword ownPassword;
  private final SessionMemory memory;
  private final DirectoryRecord record;
  private final TransactionOperations transaction;

  Passkeys(
      RelyingParties relyingParties,
      PasskeyChallenges challenges,
      PasskeyStore store,
      PersonStore people,
      OwnPassword ownPassword,
      SessionMemory memory,
      DirectoryRecord record,
      TransactionOperations transaction) {
    this.relyingParties = relyingParties;
    this.challenges = challenges;
    this.store = store;
    this.people = people;
    this.ownPassword = ownPassword;
    this.memory = memory;
    this.record = record;
    this.transaction = transaction;
  }

  /** A person's passkeys in the order in which they were added. */
  public List<Passkey> list(long person) {
    return store.list(person);
  }

  /**
   * What a browser needs to make a passkey for the person of this session.
   *
   * @param password not asked of somebody who must set a second step up right after signing in
   */
  public Outcome<PasskeyAsked> offer(Session session, Site site, String password, Origin origin) {
    var person = self(session);
    var wrong = denied(session, person, password, origin);
    if (wrong.isPresent()) {
      return Outcome.refused(wrong.get());
    }
    if (store.list(person.id()).size() >= MOST) {
      return Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "passkey-many", MOST));
    }
    var challenge = Bytes.random();
    String token = challenges.add(person.id(), challenge);
    var options = relyingParties.creation(site, person, challenge);
    return Outcome.done(new PasskeyAsked(token, relyingParties.text(options)));
  }

  /**
   * Keeps the passkey that the browser made.
   *
   * @param token of {@link #offer}
   * @param answer the credential as JSON
   * @param label what the person calls it
   */
  public Outcome<String> add(
      Session session, Site site, String token, String answer, String label) {
    var person = self(session);
    String name = label.strip();
    if (name.isEmpty() || name.length() > LONGEST_LABEL) {
      return Outcome.refused(Refusal.invalid("passkey-label", "label", LONGEST_LABEL));
    }
    var challenge = challenges.take(token).filter(one -> isOf(one, person));
    if (challenge.isEmpty()) {
      return Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "passkey-late"));
    }
    return Objects.requireNonNull(
        transaction.execute(status -> {
          try {
            relyingParties.register(site, person, challenge.get().bytes(), answer, name);
          } catch (WebAuthnException | IllegalArgumentException | JacksonException wrong) {
            return Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "passkey-wrong"));
          }
          record.passkeyAdded(person, name);
          memory.forget(person.id());
          return Outcome.done(name);
        }));
  }

  private static boolean isOf(PasskeyChallenges.Challenge challenge, Person person) {
    return Long.valueOf(person.id()).equals(challenge.person());
  }

  /** Removes a passkey of one's own. */
  public Outcome<String> remove(Session session, long id, String password, Origin origin) {
    var person = self(session);
    var wrong = denied(session, person, password, origin);
    if (wrong.isPresent()) {
      return Outcome.refused(wrong.get());
    }
    return Objects.requireNonNull(
        transaction.execute(status -> {
          var removed = store.remove(person.id(), id);
          removed.ifPresent(label -> record.passkeyRemoved(person, label));
          memory.forget(person.id());
          return removed
              .map(Outcome::done)
              .orElseGet(() -> Outcome.refused(Refusal.of(Refusal.Kind.ABSENT, "passkey-unknown")));
        }));
  }

  private Optional<Refusal> denied(Session session, Person person, String password, Origin origin) {
    return session.mustSetUp() ? Optional.empty() : ownPassword.wrongWith(person, password, origin);
  }

  private Person self(Session session) {
    return people.find(session.actor().personId()).orElseThrow();
  }
}
