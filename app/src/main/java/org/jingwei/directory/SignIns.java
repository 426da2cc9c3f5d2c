// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The second door, for the web's entrance alone: who is it that calls? Passwords, sessions and
 * tokens of systems. Other ways to prove who one is end here too, in a session.
 */
@Component
public final class SignIns {

  private final PasswordSignIn byPassword;
  private final CodeSignIn byCode;
  private final PasskeySignIn byPasskey;
  private final SsoSignIn bySso;
  private final OneTimePasswords oneTime;
  private final Sessions sessions;
  private final SignInStates states;
  private final SystemTokens tokens;
  private final DirectoryRecord record;
  private final PersonStore people;
  private final Attempts attempts;
  private final TransactionOperations transaction;

  SignIns(
      PasswordSignIn byPassword,
      CodeSignIn byCode,
      PasskeySignIn byPasskey,
      SsoSignIn bySso,
      OneTimePasswords oneTime,
      Sessions sessions,
      SignInStates states,
      SystemTokens tokens,
      DirectoryRecord record,
      PersonStore people,
      Attempts attempts,
      TransactionOperations transaction) {
    this.byPassword = byPassword;
    this.byCode = byCode;
    this.byPasskey = byPasskey;
    this.bySso = bySso;
    this.oneTime = oneTime;
    this.sessions = sessions;
    this.states = states;
    this.tokens = tokens;
    this.record = record;
    this.people = people;
    this.attempts = attempts;
    this.transaction = transaction;
  }

  /**
   * Opens a session by login and password, or asks for a code where the person has a code app.
   * Refused with {@code sign-in-wrong} whatever was wrong, or with {@code sign-in-wait} (seconds)
   * after too many failures.
   */
  public Outcome<SignInStep> signIn(String login, String password, Origin origin) {
    return byPassword.signIn(login, password, origin);
  }

  /**
   * Opens a session by the code of the second step. Refused with {@code code-wrong}, {@code
   * sign-in-wait}, or {@code sign-in-step-over} where the password is to be typed anew.
   *
   * @param token of {@link CodeAsked}
   * @param code what the app shows, or a recovery code
   */
  public Outcome<SignedIn> enterCode(String token, String code, Origin origin) {
    return byCode.enter(token, code, origin);
  }

  /**
   * Of the sign-in that waits for its second step under this token, whether a code can be that
   * step; otherwise it is a passkey. Empty where none waits.
   */
  public Optional<Boolean> findCodeTaken(String token) {
    return byCode.findCodeTaken(token);
  }

  /** Remembers a browser that is sent to the county's own single sign-on. */
  public void rememberSso(SsoAttempt attempt) {
    bySso.remember(attempt);
  }

  /** The attempt of a browser that comes back, which is over now. */
  public Optional<SsoAttempt> takeSso(String state) {
    return bySso.take(state);
  }

  /** Puts on record that single sign-on let nobody in. */
  public void ssoFailed(String why) {
    bySso.fail(why);
  }

  /**
   * Opens a session for whom the single sign-on has named, or asks for the second step. It makes
   * nobody: refused with {@code sso-unknown} where no such person works here.
   */
  public Outcome<SignInStep> signInBySso(String login, Origin origin) {
    return bySso.enter(login, origin);
  }

  /** What a browser needs to have a passkey sign in here. */
  public PasskeyAsked askForPasskey(Site site) {
    return byPasskey.ask(site);
  }

  /**
   * Opens a session by a passkey, which needs no further step.
   *
   * @param token of {@link #askForPasskey}
   * @param answer the browser's answer as JSON
   */
  public Outcome<SignedIn> enterPasskey(Site site, String token, String answer, Origin origin) {
    return byPasskey.enter(site, token, answer, origin);
  }

  /** The open session of a cookie's token; also notes, once a minute, that it was seen. */
  public Optional<Session> findSession(String token) {
    return sessions.find(token);
  }

  /**
   * Of these sessions of a county, those that are still open and whose people may still do the
   * same: what something that lasts longer than a request asks every few seconds.
   */
  public Set<Session> standing(CountyCode county, Collection<Session> sessions) {
    return sessions.isEmpty() ? Set.of() : this.sessions.standing(county, sessions);
  }

  /** Ends the session of this request. */
  public void signOut(Session session) {
    transaction.executeWithoutResult(status ->
        people
            .find(session.actor().personId())
            .ifPresent(person -> {
              sessions.end(person, session.id());
              record.signedOut(person);
            }));
  }

  /** Sets the own password; every session ends and the answer is a new one. */
  public Outcome<SignedIn> changePassword(
      Session session, String current, String wanted, Origin origin) {
    return byPassword.change(session, current, wanted, origin);
  }

  /** A person's open sessions, newest first. */
  public List<Session> listSessions(long person) {
    return people.find(person).map(sessions::list).orElse(List.of());
  }

  /** How signing in stands for these people of one county, in their order. */
  public List<SignInState> listStates(List<Person> people) {
    return states.of(people);
  }

  /** Ends all sessions of the caller but this one. */
  public void revokeOthers(Session session) {
    forPerson(
            session.actor().personId(),
            found -> {
              sessions.endOthers(found, session.id());
              record.sessionRevoked(session.actor(), found);
            })
        .orThrow();
  }

  /** Ends one session of a person, who may be the caller. */
  public Outcome<Person> revoke(Actor by, long person, long session) {
    return forPerson(
        person,
        found -> {
          if (sessions.end(found, session)) {
            record.sessionRevoked(by, found);
          }
        });
  }

  /** Ends all sessions of a person. */
  public Outcome<Person> revokeAll(Actor by, long person) {
    return forPerson(
        person,
        found -> {
          sessions.endAll(found);
          record.sessionRevoked(by, found);
        });
  }

  /** Lifts the wait after failed sign-ins. */
  public Outcome<Person> unlock(Actor by, long person) {
    return forPerson(
        person,
        found -> {
          attempts.unlock(found.login());
          record.unlocked(by, found);
        });
  }

  /** A new password for a person, good for one sign-in and to be changed there; shown once. */
  public Outcome<String> resetPassword(Actor by, long person) {
    var self = AppointmentRules.ofDeciding(by, person);
    if (self.isPresent()) {
      return Outcome.refused(self.get());
    }
    return people
        .find(person)
        .map(found -> Outcome.done(oneTime.set(found, by)))
        .orElseGet(SignIns::unknown);
  }

  /**
   * Makes the person {@code admin} where there is nobody yet. The password is good for one sign-in;
   * empty where there is an administrator already. If that sign-in did not end in a password of the
   * administrator's own, the next start hands out another.
   */
  public Optional<String> makeFirstAdministrator(CountyCode county) {
    return oneTime.firstAdministrator(county);
  }

  /** Issues a token to a system; the answer is the secret, shown once: {@code jw_…}. */
  public Outcome<String> issueToken(Actor by, SystemToken token) {
    return tokens.issue(by, token);
  }

  /** Withdraws a token; its name becomes free. */
  public Outcome<String> withdrawToken(Actor by, CountyCode county, String name) {
    return tokens.withdraw(by, county, name);
  }

  /** The tokens that count now, by name. */
  public List<SystemToken> listTokens(CountyCode county) {
    return tokens.list(county);
  }

  /** The system that a bearer secret belongs to. */
  public Optional<Actor> findSystem(String secret) {
    return tokens.find(secret);
  }

  /**
   * How long somebody must wait before a secret that is not a password, such as that of a report,
   * may be tried again; zero where it may be tried now.
   *
   * @param name what the secret belongs to
   * @param address the caller's network address
   */
  public Duration secretWait(String name, String address) {
    return attempts.wait(name, address);
  }

  /** Counts a wrong secret; waits grow as those after wrong passwords do. */
  public void countWrongSecret(String name, String address) {
    Duration unused = attempts.begin(name, address);
  }

  private Outcome<Person> forPerson(long id, Consumer<Person> work) {
    var person = people.find(id);
    person.ifPresent(found -> transaction.executeWithoutResult(status -> work.accept(found)));
    return person.map(Outcome::done).orElseGet(SignIns::unknown);
  }

  private static <T> Outcome<T> unknown() {
    return Outcome.refused(Refusal.of(Refusal.Kind.ABSENT, "staff-unknown"));
  }
}
