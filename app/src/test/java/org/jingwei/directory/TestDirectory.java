// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jingwei.database.TestDatabase;
import org.jingwei.ledger.Ledger;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Words;
import org.jingwei.vault.Seals;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The two doors of the directory on a test database, without Spring; for other modules' tests. */
public final class TestDirectory {

  public static final CountyCode HUANGMEI = new CountyCode(421127);
  public static final Actor STARTER = Actor.rule(HUANGMEI, "test");
  public static final String PASSWORD = "blue lamp over the river";

  private static final byte[] KEY = "thirty-two bytes for tests alone".getBytes();

  private final Directory directory;
  private final SignIns signIns;

  private final SecondSteps secondSteps;

  private TestDirectory(Directory directory, SignIns signIns, SecondSteps secondSteps) {
    this.directory = directory;
    this.signIns = signIns;
    this.secondSteps = secondSteps;
  }

  public static TestDirectory on(TestDatabase database, Clock clock, Ids ids) {
    var source = database.app();
    var jdbc = new JdbcTemplate(source);
    var transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    var units = new Units(new UnitStore(jdbc), transaction, clock);
    var store = new PersonStore(jdbc);
    var credentials = new CredentialStore(jdbc);
    var passwords = new Passwords();
    var memory = new SessionMemory(clock);
    var ledger = new Ledger(source, ids);
    var record = new DirectoryRecord(ledger, clock);
    var settings = new SignInSettings(Set.of(Role.SYSTEM_ADMIN, Role.AUDITOR), "Huangmei desk");
    var codeAppStore = new CodeAppStore(jdbc);
    var codeApps = new CodeApps(codeAppStore, Seals.under(KEY), settings, clock);
    var recoveryCodes = new RecoveryCodes(jdbc);
    var keys = new PasskeyStore(jdbc, ids, clock);
    var needs = new SecondStepNeeds(settings, codeAppStore, keys, store, clock);
    var pendings = new PendingSignIns(jdbc, clock);
    var sessions = new Sessions(new SessionStore(jdbc), store, needs, memory, ids, clock);
    var attempts = new Attempts(jdbc, transaction, clock);
    var ownPassword = new OwnPassword(credentials, passwords, attempts);
    var byCode =
        new CodeSignIn(
            pendings,
            store,
            credentials,
            codeApps,
            recoveryCodes,
            needs,
            attempts,
            sessions,
            record,
            transaction,
            clock);
    var people =
        new People(
            store,
            new PersonSearch(jdbc),
            credentials,
            passwords,
            units,
            record,
            transaction,
            memory,
            ids,
            clock);
    var byPassword =
        new PasswordSignIn(
            store,
            credentials,
            passwords,
            attempts,
            sessions,
            needs,
            byCode,
            ownPassword,
            units,
            record,
            transaction,
            ids,
            clock);
    var relyingParties = new RelyingParties(keys, new UserHandles(store), settings);
    var challenges = new PasskeyChallenges(jdbc, clock);
    var byPasskey =
        new PasskeySignIn(relyingParties, challenges, store, sessions, record, transaction);
    var bySso = new SsoSignIn(jdbc, store, needs, byCode, sessions, record, transaction, clock);
    var oneTime =
        new OneTimePasswords(
            store,
            credentials,
            passwords,
            sessions,
            pendings,
            attempts,
            record,
            transaction,
            ids,
            clock);
    var tokens = new SystemTokens(jdbc, record, transaction, ids, clock);
    return new TestDirectory(
        new Directory(units, people, new PeopleHistory(ledger, people, store, transaction, clock)),
        new SignIns(
            byPassword,
            byCode,
            byPasskey,
            bySso,
            oneTime,
            sessions,
            new SignInStates(jdbc, clock),
            tokens,
            record,
            store,
            attempts,
            transaction),
        new SecondSteps(
            codeApps,
            recoveryCodes,
            keys,
            needs,
            ownPassword,
            pendings,
            sessions,
            memory,
            store,
            record,
            transaction));
  }

  public Directory directory() {
    return directory;
  }

  public SignIns signIns() {
    return signIns;
  }

  public SecondSteps secondSteps() {
    return secondSteps;
  }

  public static Unit unit(String code, String kind, Unit.Level level, String division) {
    return new Unit(code, new Words(code, code), kind, level, new DivisionCode(division), null);
  }

  /** Adds a person without a unit, in one role over the whole county. */
  public Person person(String login, Role role) {
    var grant = new RoleGrant(role, DivisionCode.of(HUANGMEI), Instant.EPOCH, null);
    var wanted = new NewPerson(HUANGMEI, login, "李华", "", Locale.CHINESE, List.of(grant));
    return directory.addDemoPerson(STARTER, wanted, PASSWORD).orThrow();
  }

  /** The same, as a person of a county that works and is no demonstration. */
  public Person realPerson(String login, Role role) {
    var grant = new RoleGrant(role, DivisionCode.of(HUANGMEI), Instant.EPOCH, null);
    var wanted = new NewPerson(HUANGMEI, login, "李华", "", Locale.CHINESE, List.of(grant));
    return directory.addPerson(STARTER, wanted, PASSWORD).orThrow();
  }
}
