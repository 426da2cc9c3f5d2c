// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jingwei.database.TestDatabase;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Master keys change while people's data stay readable, findable and in the database. */
class KeyChangeModuleTests {

  private static final CountyCode HUANGMEI = new CountyCode(421127);
  private static final CountyCode NEIGHBOUR = new CountyCode(421126);
  private static final LedgerActor CLERK = LedgerActor.person(7, "roads", "DESK");
  private static final LedgerSubject ORDER = new LedgerSubject("work-order", "5");

  @TempDir Path folder;

  private final TestDatabase database = TestDatabase.fresh();
  private final Ids ids = new Ids(Clock.systemUTC(), 0);
  private final Ledger ledger = new Ledger(database.app(), ids);
  private final JdbcClient owner = JdbcClient.create(database.owner());
  private final MovingClock clock = new MovingClock();

  private MasterKeyFile file() {
    return new MasterKeyFile(folder.resolve("master.key"));
  }

  private KeyRing ring() {
    return new KeyRing(new MasterKeys(file(), clock), database.app());
  }

  private Vault vault(KeyRing ring) {
    return new Vault(database.app(), ledger, ring, ids, clock);
  }

  private static PersonalData person(int number) {
    return PersonalData.NONE
        .withName("王" + number)
        .withPhone("1380713" + (4000 + number))
        .withIdNumber("42112719900307" + (1000 + number));
  }

  private List<Pseudonym> sealed(Vault vault, int count) {
    List<PersonalData> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(person(i));
    }
    return vault.sealAll(HUANGMEI, all);
  }

  private void opensAndIsFound(Vault vault, Pseudonym who, int number) {
    assertThat(vault.reveal(HUANGMEI, who, CLERK, "核实", ORDER).orThrow()).isEqualTo(person(number));
    assertThat(vault.listByPhone(HUANGMEI, person(number).phone(), CLERK, "查重").orThrow())
        .containsExactly(who);
    assertThat(vault.listByIdNumber(HUANGMEI, person(number).idNumber(), CLERK, "查重").orThrow())
        .containsExactly(who);
  }

  @Test
  void opensAndFindsUnderTheNewKeyAndLetsTheOldOneGo() {
    KeyRing ring = ring();
    Vault vault = vault(ring);
    String old = ring.current().id();
    List<Pseudonym> people = sealed(vault, 5);
    Pseudonym erased = vault.seal(HUANGMEI, person(7));
    vault.erase(HUANGMEI, erased, CLERK, "保存期满");
    Pseudonym elsewhere = vault.seal(NEIGHBOUR, person(9));
    assertThat(refusal(vault.dropKey(old, List.of(HUANGMEI)))).isEqualTo("key-current");
    assertThat(vault.isRotated()).isTrue();
    assertThat(vault.addKey()).isTrue();
    assertThat(vault.isRotated()).isFalse();
    assertThat(refusal(vault.dropKey(old, List.of(HUANGMEI)))).isEqualTo("key-in-use");
    opensAndIsFound(vault, people.get(3), 3);
    Pseudonym after = vault.seal(HUANGMEI, person(8));
    assertThat(vault.rotate(done -> {})).isEqualTo(6);
    assertThat(vault.isRotated()).isTrue();
    assertThat(vault.dropKey(old, List.of(HUANGMEI)).orThrow()).isTrue();
    assertThat(file().read()).extracting(MasterKey::id).doesNotContain(old);
    Vault restarted = vault(ring());
    opensAndIsFound(restarted, people.get(3), 3);
    opensAndIsFound(restarted, after, 8);
    assertThat(restarted.reveal(NEIGHBOUR, elsewhere, CLERK, "核实", ORDER).orThrow())
        .isEqualTo(person(9));
    assertThat(restarted.listKeys())
        .containsExactly(new KeyUse(ring().current().id(), true, 7, false));
  }

  private static String refusal(Outcome<Boolean> outcome) {
    return outcome instanceof Outcome.Refused<Boolean>(List<Refusal> refusals)
        ? refusals.getFirst().code()
        : "done";
  }

  /** The wrapped keys and both indexes: nothing that the old master key made is left. */
  @Test
  void makesKeysAndIndexesAnew() {
    Vault vault = vault(ring());
    sealed(vault, 3);
    List<Map<String, Object>> before = rows();
    vault.addKey();
    vault.rotate(done -> {});
    List<Map<String, Object>> after = rows();
    for (int i = 0; i < 3; i++) {
      for (String column : List.of("wrapped_key", "phone_index", "id_index", "key_id")) {
        assertThat(after.get(i).get(column)).as(column).isNotEqualTo(before.get(i).get(column));
      }
      assertThat(after.get(i).get("sealed")).isEqualTo(before.get(i).get("sealed"));
    }
  }

  private List<Map<String, Object>> rows() {
    return owner.sql("select * from vault.person order by pseudonym").query().listOfRows();
  }

  @Test
  void goesOnWhereItWasBrokenOff() {
    KeyRing ring = ring();
    Vault vault = vault(ring);
    List<Pseudonym> people = sealed(vault, 7);
    vault.addKey();
    KeyChange change = change(ring, 2);
    assertThatThrownBy(() ->
            change.run(done -> {
              if (done == 4) {
                throw new IllegalStateException("killed");
              }
            }))
        .hasMessage("killed");
    assertThat(vault.isRotated()).isFalse();
    for (int i = 0; i < 7; i++) {
      opensAndIsFound(vault, people.get(i), i);
    }
    List<Long> told = new ArrayList<>();
    assertThat(change.run(told::add)).isEqualTo(3);
    assertThat(told).containsExactly(2L, 3L);
    assertThat(vault.isRotated()).isTrue();
    assertThat(ledger.listFor(HUANGMEI, keySubject(ring.current().id()), null, 10).items())
        .extracting(found -> found.entry().detail())
        .containsExactly(
            "{\"persons\":1}", "{\"persons\":2}", "{\"persons\":2}", "{\"persons\":2}");
  }

  private static LedgerSubject keySubject(String id) {
    return new LedgerSubject("master-key", id);
  }

  private KeyChange change(KeyRing ring, int atOnce) {
    RewrapStore store = new RewrapStore(new JdbcTemplate(database.app()));
    return new KeyChange(
        ring,
        store,
        new Rewrapping(ring, store),
        ledger,
        new TransactionTemplate(new JdbcTransactionManager(database.app())),
        clock,
        atOnce);
  }

  /** What a receipt says must open the report for as long as the paper lasts. */
  @Test
  void keepsTheReportersSecretsThroughAnyNumberOfKeys() {
    KeyRing first = ring();
    String secret = new Secrets(first::secrets).secretOf(HUANGMEI, 9);
    for (int i = 0; i < 2; i++) {
      String old = ring().current().id();
      Vault vault = vault(ring());
      vault.addKey();
      vault.rotate(done -> {});
      assertThat(vault.dropKey(old, List.of()).orThrow()).isTrue();
    }
    KeyRing last = ring();
    assertThat(new Secrets(last::secrets).secretOf(HUANGMEI, 9)).isEqualTo(secret);
  }

  /** As a database is found that was begun before the vault had keys of its own. */
  @Test
  void goesOnWithTheIndexAndTheSecretsOfAnOlderDatabase() {
    KeyRing ring = ring();
    Vault vault = vault(ring);
    MasterKey master = ring.current();
    var derived = java.util.Objects.requireNonNull(master.derived());
    Pseudonym person = vault.seal(HUANGMEI, person(1));
    owner.sql("delete from vault.own_key").update();
    owner
        .sql("update vault.person set phone_index = ?, id_index = ?")
        .params(
            new BlindIndex(derived.index()).ofPhone(person(1).phone()),
            new BlindIndex(derived.index()).ofIdNumber(person(1).idNumber()))
        .update();
    String before = new Secrets(() -> List.of(derived.secrets())).secretOf(HUANGMEI, 9);
    KeyRing updated = ring();
    opensAndIsFound(vault(updated), person, 1);
    assertThat(new Secrets(updated::secrets).secretOf(HUANGMEI, 9)).isEqualTo(before);
  }

  @Test
  void refusesToStartWithoutAKeyThatIsNeeded() {
    Vault vault = vault(ring());
    sealed(vault, 1);
    MasterKeyFile other = new MasterKeyFile(folder.resolve("other.key"));
    assertThatThrownBy(() -> new KeyRing(new MasterKeys(other, clock), database.app()))
        .hasMessageContaining("which is not given");
  }

  @Test
  void knowsWhatEachKeyIsNeededFor() {
    Vault vault = vault(ring());
    sealed(vault, 2);
    vault.addKey();
    assertThat(vault.listKeys())
        .extracting(KeyUse::current, KeyUse::persons, KeyUse::idle)
        .containsExactly(tuple(true, 0L, false), tuple(false, 2L, false));
  }
}
