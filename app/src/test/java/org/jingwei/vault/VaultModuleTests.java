// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jingwei.database.TestDatabase;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.ledger.LedgerRecord;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Unfulfilled;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class VaultModuleTests {

  private static final CountyCode HUANGMEI = new CountyCode(421127);
  private static final String OLD_KEY = Base64.getEncoder().encodeToString(new byte[32]);
  private static final LedgerActor CLERK = LedgerActor.person(7, "roads", "DESK");
  private static final LedgerSubject ORDER = new LedgerSubject("work-order", "5");
  private static final PersonalData WANG =
      PersonalData.NONE
          .withName("王金丝雀")
          .withPhone("138 0713 4455")
          .withIdNumber("42112719900307123x")
          .withAddress("黄梅镇四祖路金丝雀巷9号")
          .withEmail("jinsique@example.com")
          .withNotes("另一号码 0713-3344556");

  private final TestDatabase database = TestDatabase.fresh();
  private final Ids ids = new Ids(Clock.systemUTC(), 0);
  private final Ledger ledger = new Ledger(database.app(), ids);
  private final Vault vault = vaultWith(OLD_KEY);
  private final JdbcClient owner = JdbcClient.create(database.owner());
  private final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(database.app()));

  private Vault vaultWith(String keys) {
    return new Vault(
        database.app(), ledger, MasterKeys.parse(keys, Clock.systemUTC()), ids, Clock.systemUTC());
  }

  private List<LedgerRecord> entriesAbout(Pseudonym person) {
    return ledger.listAbout(HUANGMEI, person.value(), null, 50).items();
  }

  @Test
  void revealsOnlyWithAnEntryThatThePersonCanRead() {
    Pseudonym person = vault.seal(HUANGMEI, WANG.withPhone("13807134455"));
    assertThat(entriesAbout(person)).isEmpty();
    PersonalData shown = vault.reveal(HUANGMEI, person, CLERK, "约时间上门", ORDER).orThrow();
    assertThat(shown).isEqualTo(WANG.withPhone("13807134455"));
    assertThat(entriesAbout(person))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.entry().actor()).isEqualTo(CLERK);
          assertThat(found.entry().action()).isEqualTo(Vault.REVEAL);
          assertThat(found.entry().subject()).isEqualTo(ORDER);
          assertThat(found.entry().reason()).isEqualTo("约时间上门");
        });
  }

  @Test
  void leavesTheEntryEvenIfTheCallerRollsBack() {
    Pseudonym person = vault.seal(HUANGMEI, WANG);
    transaction.executeWithoutResult(status -> {
      vault.reveal(HUANGMEI, person, CLERK, "核实", ORDER).orThrow();
      status.setRollbackOnly();
    });
    assertThat(entriesAbout(person)).hasSize(1);
  }

  @Test
  void refusesToRevealWithoutAPurpose() {
    Pseudonym person = vault.seal(HUANGMEI, WANG);
    assertThatThrownBy(() -> vault.reveal(HUANGMEI, person, CLERK, " \t", ORDER).orThrow())
        .isInstanceOf(Unfulfilled.class)
        .hasMessage("purpose-missing");
    assertThatThrownBy(
            () -> vault.reveal(HUANGMEI, person, CLERK, "为".repeat(501), ORDER).orThrow())
        .hasMessage("purpose-too-long");
    assertThat(entriesAbout(person)).isEmpty();
  }

  @Test
  void knowsNobodyOfAnotherCounty() {
    Pseudonym person = vault.seal(HUANGMEI, WANG);
    assertThatThrownBy(
            () -> vault.reveal(new CountyCode(421126), person, CLERK, "核实", ORDER).orThrow())
        .hasMessage("vault-person-unknown");
  }

  @Test
  void sealsManyAtOnceInOrderAndWithTheTransaction() {
    List<PersonalData> all = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      all.add(PersonalData.NONE.withName("甲".repeat(i % 40)).withPhone("1390000" + (1000 + i)));
    }
    List<Pseudonym> people = vault.sealAll(HUANGMEI, all);
    assertThat(vault.reveal(HUANGMEI, people.get(299), CLERK, "核实", ORDER).orThrow())
        .isEqualTo(all.get(299));
    assertThat(vault.reveal(HUANGMEI, people.get(0), CLERK, "核实", ORDER).orThrow())
        .isEqualTo(all.get(0));
    List<Pseudonym> gone =
        transaction.execute(status -> {
          status.setRollbackOnly();
          return vault.sealAll(HUANGMEI, List.of(WANG));
        });
    assertThat(gone).isNotNull();
    assertThat(vault.reveal(HUANGMEI, gone.getFirst(), CLERK, "核实", ORDER))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void findsACallerHoweverTheNumberIsWrittenAndRecordsTheQuestion() {
    Pseudonym person = vault.seal(HUANGMEI, WANG);
    Pseudonym landline = vault.seal(HUANGMEI, PersonalData.NONE.withPhone("(0713) 333-4567"));
    vault.seal(HUANGMEI, PersonalData.NONE.withName("无电话"));
    for (String written :
        List.of("13807134455", "+86 138-0713-4455", "0086１３８０７１３４４５５", "013807134455")) {
      assertThat(vault.listByPhone(HUANGMEI, written, CLERK, "查重").orThrow())
          .as(written)
          .containsExactly(person);
    }
    assertThat(entriesAbout(person)).hasSize(4);
    assertThat(vault.listByPhone(HUANGMEI, "+86 713 3334567", CLERK, "查重").orThrow())
        .containsExactly(landline);
    assertThat(vault.listByPhone(HUANGMEI, "13807134456", CLERK, "查重").orThrow()).isEmpty();
    assertThat(vault.listByPhone(HUANGMEI, "", CLERK, "查重").orThrow()).isEmpty();
    assertThat(vault.listByIdNumber(HUANGMEI, "421127 19900307 123X", CLERK, "查重").orThrow())
        .containsExactly(person);
    assertThat(ledger.listBy(HUANGMEI, CLERK, null, 50).items()).hasSize(8);
  }

  @Test
  void looksForANumberByItsIndexAmongManyWithoutAnyStatistics() {
    List<PersonalData> many = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      many.add(
          PersonalData.NONE.withPhone("1390000" + (1000 + i)).withIdNumber("ID" + (10_000 + i)));
    }
    vault.sealAll(HUANGMEI, many);
    for (String index : List.of("phone_index", "id_index")) {
      List<String> plan =
          JdbcClient.create(database.app())
              .sql("explain " + PersonStore.searchBy(index))
              .params(HUANGMEI.value(), new byte[][] {{1, 2, 3}})
              .query(String.class)
              .list();
      String name = index.equals("phone_index") ? "person_by_phone" : "person_by_id_number";
      assertThat(plan).as(plan.toString()).anyMatch(line -> line.contains(name));
    }
  }

  @Test
  void erasesForGoodAndKeepsTheHistory() {
    Pseudonym person = vault.seal(HUANGMEI, WANG);
    vault.reveal(HUANGMEI, person, CLERK, "核实", ORDER).orThrow();
    LedgerActor retention = LedgerActor.system("retention");
    assertThat(vault.erase(HUANGMEI, person, retention, "保存期满")).isTrue();
    assertThat(vault.erase(HUANGMEI, person, retention, "保存期满")).isFalse();
    assertThatThrownBy(() -> vault.reveal(HUANGMEI, person, CLERK, "核实", ORDER).orThrow())
        .hasMessage("person-erased");
    assertThat(vault.listByPhone(HUANGMEI, WANG.phone(), CLERK, "查重").orThrow()).isEmpty();
    assertThat(entriesAbout(person))
        .extracting(found -> found.entry().action())
        .containsExactly(Vault.ERASE, Vault.REVEAL);
    assertThat(
            owner
                .sql(
                    "select num_nulls(wrapped_key, sealed, phone_index, id_index) from"
                        + " vault.person")
                .query((row, number) -> row.getInt(1))
                .single())
        .isEqualTo(4);
  }

  @Test
  void doesNotOpenARowThatWasAlteredOrGivenToAnother() {
    Pseudonym person = vault.seal(HUANGMEI, WANG);
    Pseudonym other = vault.seal(HUANGMEI, PersonalData.NONE.withName("李"));
    owner
        .sql(
            """
            update vault.person o set wrapped_key = w.wrapped_key, sealed = w.sealed
              from vault.person w where w.pseudonym = ? and o.pseudonym = ?
            """)
        .params(person.value(), other.value())
        .update();
    assertThatThrownBy(() -> vault.reveal(HUANGMEI, other, CLERK, "核实", ORDER))
        .isInstanceOf(IllegalStateException.class);
    owner
        .sql("update vault.person set sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1)")
        .update();
    assertThatThrownBy(() -> vault.reveal(HUANGMEI, person, CLERK, "核实", ORDER))
        .isInstanceOf(IllegalStateException.class);
  }

  /** Every text and every byte of every table, except where the vault keeps its ciphertext. */
  @Test
  void leavesNoTraceOfThePersonInAnyTable() {
    Pseudonym person = vault.seal(HUANGMEI, WANG);
    vault.reveal(HUANGMEI, person, CLERK, "核实", ORDER).orThrow();
    vault.listByPhone(HUANGMEI, WANG.phone(), CLERK, "查重").orThrow();
    vault.listByIdNumber(HUANGMEI, WANG.idNumber(), CLERK, "查重").orThrow();
    ledger.sequence();
    List<String> dump = dump();
    assertThat(dump).hasSizeGreaterThan(4);
    for (String canary : List.of("金丝雀", "1380713", "138 0713", "19900307", "jinsique", "3344556")) {
      assertThat(dump).noneMatch(row -> row.contains(canary));
      String hex = java.util.HexFormat.of().formatHex(canary.getBytes());
      assertThat(dump).noneMatch(row -> row.contains(hex));
    }
  }

  private List<String> dump() {
    List<String> rows = new ArrayList<>();
    owner
        .sql(
            """
            select format('%I.%I', table_schema, table_name) from information_schema.tables
             where table_type = 'BASE TABLE'
               and table_schema not in ('pg_catalog', 'information_schema')
            """)
        .query((row, number) -> row.getString(1))
        .list()
        .forEach(table ->
            rows.addAll(
                owner
                    .sql("select t::text from %s t".formatted(table))
                    .query((row, number) -> row.getString(1))
                    .list()));
    return rows;
  }

  @Test
  void saysNothingOfThePersonInLogs() {
    assertThat(WANG.toString() + vault.seal(HUANGMEI, WANG))
        .doesNotContain("王", WANG.phone(), "金丝雀");
  }
}
