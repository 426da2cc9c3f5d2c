// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerAction;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.ledger.LedgerEntry;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.shared.CountyCode;
import org.springframework.stereotype.Component;

/** What this module puts on record, in the transaction of the act itself. */
@Component
final class DirectoryRecord {

  private static final LedgerActor NOBODY = LedgerActor.system("sign-in");

  private final Ledger ledger;
  private final Clock clock;

  DirectoryRecord(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  void personAdded(Actor by, Person person, List<RoleGrant> grants) {
    put(actor(by), "person.add", person, Map.of("unit", person.unit()));
    grants.forEach(grant -> appointed(by, person, grant, 0));
  }

  /**
   * @param undoes the id of the entry that this takes back; 0 for none
   */
  void appointed(Actor by, Person person, RoleGrant grant, long undoes) {
    put(actor(by), "person.appoint", person, facts(List.of(grant), undoes));
  }

  /**
   * @param grants those that ended, with the terms that they had; of one role and place
   */
  void dismissed(Actor by, Person person, List<RoleGrant> grants, long undoes) {
    put(actor(by), "person.dismiss", person, facts(grants, undoes));
  }

  void moved(Actor by, Person person, String unit, long undoes) {
    var facts = Map.of("unit", unit, "former", person.unit());
    put(actor(by), "person.move", person, undoing(facts, undoes));
  }

  void activeSet(Actor by, Person person, boolean active, long undoes) {
    String action = active ? "person.readmit" : "person.leave";
    put(actor(by), action, person, undoing(Map.of(), undoes));
  }

  /**
   * @param steps how the person proved who they are
   */
  void signedIn(Person person, String steps) {
    put(self(person), "sign-in", person, Map.of("by", steps));
  }

  void signInFailed(Person person) {
    put(NOBODY, "sign-in.failed", person, Map.of());
  }

  /** The first step was right, the second was not. */
  void codeFailed(Person person) {
    put(NOBODY, "sign-in.code-failed", person, Map.of());
  }

  void codeAppSetUp(Person person) {
    put(self(person), "code-app.set-up", person, Map.of());
  }

  void codeAppRemoved(Person person) {
    put(self(person), "code-app.remove", person, Map.of());
  }

  void recoveryCodesRenewed(Person person) {
    put(self(person), "recovery-codes.renew", person, Map.of());
  }

  void passkeyAdded(Person person, String label) {
    put(self(person), "passkey.add", person, Map.of("label", label));
  }

  void passkeyRemoved(Person person, String label) {
    put(self(person), "passkey.remove", person, Map.of("label", label));
  }

  void secondStepReset(Actor by, Person person) {
    put(actor(by), "second-step.reset", person, Map.of());
  }

  /** Someone tried a login that nobody has; what was typed is not kept. */
  void unknownSignInFailed(Person first) {
    var subject = new LedgerSubject("login", "unknown");
    put(first.county(), NOBODY, "sign-in.failed", subject, Map.of());
  }

  /** Somebody came by single sign-on and was not let in. */
  void ssoFailed(Person first, String why) {
    var subject = new LedgerSubject("login", "unknown");
    var facts = Map.of("by", "single-sign-on", "why", why);
    put(first.county(), NOBODY, "sign-in.failed", subject, facts);
  }

  void signedOut(Person person) {
    put(self(person), "sign-out", person, Map.of());
  }

  void passwordChanged(Person person) {
    put(self(person), "password.change", person, Map.of());
  }

  void passwordReset(Actor by, Person person) {
    put(actor(by), "password.reset", person, Map.of());
  }

  void sessionRevoked(Actor by, Person person) {
    put(actor(by), "session.revoke", person, Map.of());
  }

  void unlocked(Actor by, Person person) {
    put(actor(by), "sign-in.unlock", person, Map.of());
  }

  void tokenIssued(Actor by, SystemToken token) {
    var roles = String.join(" ", token.roles().stream().map(Role::name).sorted().toList());
    var facts = Map.of("channel", token.channel(), "roles", roles);
    put(token.county(), actor(by), "token.issue", token(token.name()), facts);
  }

  void tokenWithdrawn(Actor by, CountyCode county, String name) {
    put(county, actor(by), "token.withdraw", token(name), Map.of());
  }

  private static LedgerSubject token(String name) {
    return new LedgerSubject("system-token", name);
  }

  private static Map<String, String> facts(List<RoleGrant> grants, long undoes) {
    var first = grants.getFirst();
    var facts =
        Map.of(
            "role",
            first.role().name(),
            "scope",
            first.scope().value(),
            "terms",
            Terms.written(grants));
    return undoing(facts, undoes);
  }

  private static Map<String, String> undoing(Map<String, String> facts, long undoes) {
    if (undoes == 0) {
      return facts;
    }
    var all = new TreeMap<>(facts);
    all.put("undoes", Long.toString(undoes));
    return all;
  }

  private static LedgerActor self(Person person) {
    return LedgerActor.person(person.id(), person.unit(), "");
  }

  private static LedgerActor actor(Actor by) {
    if (by.channel() != null) {
      return LedgerActor.channel(by.name());
    }
    return by.personId() == 0
        ? LedgerActor.system(by.name())
        : LedgerActor.person(by.personId(), by.unit(), "");
  }

  private void put(LedgerActor by, String action, Person person, Map<String, String> facts) {
    put(person.county(), by, action, LedgerSubject.of("person", person.id()), facts);
  }

  private void put(
      CountyCode county,
      LedgerActor by,
      String action,
      LedgerSubject subject,
      Map<String, String> facts) {
    var entry = new LedgerEntry(clock.instant(), by, new LedgerAction(action), subject);
    ledger.append(county, facts.isEmpty() ? entry : entry.detail(facts));
  }
}
