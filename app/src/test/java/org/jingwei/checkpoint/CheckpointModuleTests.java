// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jingwei.checkpoint.SignedLedger.HUANGMEI;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jingwei.database.TestDatabase;
import org.jingwei.ledger.Ledger;
import org.jingwei.shared.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class CheckpointModuleTests {

  private static final String OTHER = "B".repeat(42) + "A=";

  private final TestDatabase database = TestDatabase.fresh();
  private final JdbcClient superuser = JdbcClient.create(database.superuser());
  private final SignedLedger signed = new SignedLedger(database);

  private void change(String sql) {
    assertThat(superuser.sql(sql).update()).isPositive();
  }

  @Test
  void signsNothingWhileTheLedgerIsEmpty() {
    assertThat(signed.checkpoints.issue().orThrow()).isEmpty();
    assertThat(signed.checkpoints.findLast()).isEmpty();
  }

  @Test
  void publishesTheTreeAsItIsWithItsSignature() {
    signed.append(15);
    PublishedCheckpoint one = signed.sign();
    assertThat(one.checkpoint())
        .isEqualTo(new Checkpoint(SignedLedger.ORIGIN, signed.ledger.head(HUANGMEI)));
    assertThat(signed.checkpoints.findLast()).contains(one);
    assertThat(signed.checkpoints.find(one.id())).contains(one);
    assertThat(signed.checkpoints.read(one.note(), signed.checkpoints.listKeys().getFirst()))
        .isEqualTo(Outcome.done(one.checkpoint()));
  }

  private void later(Duration time) {
    signed.time.now = signed.time.now.plus(time);
  }

  private Optional<Long> issued() {
    return signed.checkpoints.issue().orThrow().map(one -> one.checkpoint().head().size());
  }

  @Test
  void signsTheFirstAtOnceAndAGrowingTreeEachHour() {
    signed.append(5);
    assertThat(issued()).contains(5L);
    signed.append(5);
    later(Duration.ofMinutes(50));
    assertThat(issued()).isEmpty();
    later(Duration.ofMinutes(10));
    assertThat(issued()).contains(10L);
  }

  @Test
  void signsATreeThatDoesNotGrowOnceADay() {
    signed.append(5);
    signed.sign();
    later(Duration.ofHours(23));
    assertThat(issued()).isEmpty();
    later(Duration.ofHours(1));
    assertThat(issued()).contains(5L);
  }

  @Test
  @Timeout(60)
  void signsOnceThoughManyAskAtTheSameMoment() throws Exception {
    signed.append(5);
    Runnable asking = () -> signed.checkpoints.issue();
    Held.inTheMiddle(database, "checkpoint.checkpoint", Collections.nCopies(6, asking));
    assertThat(signed.checkpoints.list(null, 50).items()).hasSize(1);
  }

  @Test
  void pagesNewestFirst() {
    for (int i = 0; i < 5; i++) {
      signed.append(3);
      signed.sign();
    }
    var first = signed.checkpoints.list(null, 3);
    var rest = signed.checkpoints.list(first.next(), 3);
    assertThat(first.items())
        .extracting(c -> c.checkpoint().head().size())
        .containsExactly(15L, 12L, 9L);
    assertThat(rest.items()).extracting(c -> c.checkpoint().head().size()).containsExactly(6L, 3L);
    assertThat(rest.next()).isNull();
  }

  @Test
  void refusesToSignATreeThatDoesNotContinueTheLastCheckpoint() {
    signed.append(20);
    signed.sign();
    change("delete from ledger.leaf");
    change("delete from ledger.edge");
    change("delete from ledger.tree");
    change("delete from ledger.entry where id = (select min(id) from ledger.entry)");
    signed.append(5);
    assertThat(signed.refusal()).isEqualTo("checkpoint-forked");
    assertThat(signed.checkpoints.list(null, 50).items()).hasSize(1);
  }

  @Test
  void refusesToSignATreeThatWasCutOff() {
    signed.append(20);
    signed.sign();
    change("delete from ledger.leaf");
    change("delete from ledger.edge");
    change("delete from ledger.tree");
    change("delete from ledger.entry where (detail::json->>'n')::int >= 10");
    new Ledger(database.app(), new org.jingwei.shared.Ids(signed.time, 1)).sequence();
    assertThat(signed.refusal()).isEqualTo("checkpoint-forked");
  }

  @Test
  void refusesToSignWithAKeyThatNobodyKnows() {
    signed.append(5);
    signed.sign();
    signed.append(5);
    SignedLedger stray = new SignedLedger(database, OTHER, List.of(), List.of());
    stray.time.now = signed.time.now;
    assertThat(stray.refusal()).isEqualTo("checkpoint-key-unknown");
    stray.checkpoints.admitKeys();
    assertThat(stray.sign().checkpoint().head().size()).isEqualTo(10);
  }

  @Test
  void takesANewKeyBesideTheOldOne() {
    signed.append(5);
    PublishedCheckpoint before = signed.sign();
    signed.append(5);
    String both = OTHER + "," + SignedLedger.SECRET;
    SignedLedger rotating = new SignedLedger(database, both, List.of(), List.of());
    rotating.time.now = signed.time.now;
    PublishedCheckpoint during = rotating.sign();
    String oldKey = signed.checkpoints.listKeys().getFirst();
    String newKey = rotating.checkpoints.listKeys().getFirst();
    assertThat(rotating.checkpoints.read(during.note(), oldKey).orThrow().head().size())
        .isEqualTo(10);
    assertThat(rotating.checkpoints.read(during.note(), newKey).orThrow().head().size())
        .isEqualTo(10);
    SignedLedger after = new SignedLedger(database, OTHER, List.of(), List.of());
    after.time.now = signed.time.now;
    after.append(1);
    after.sign();
    assertThat(after.checkpoints.listSigned()).hasSize(3);
    assertThat(after.checkpoints.read(before.note(), "").orThrow()).isEqualTo(before.checkpoint());
  }

  @Test
  void noticesAStoredCheckpointThatWasAltered() {
    signed.append(5);
    signed.sign();
    change("update checkpoint.checkpoint set note = replace(note, E'\\n5\\n', E'\\n4\\n')");
    assertThat(signed.checkpoints.listSigned()).singleElement().isInstanceOf(Outcome.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"checkpoint", "cosignature", "verifier_key", "witnessed"})
  void givesTheWorkingRoleNoWayToChangeWhatWasSigned(String table) {
    JdbcClient app = JdbcClient.create(database.app());
    for (String statement :
        List.of(
            "update checkpoint.%s set county = 1",
            "delete from checkpoint.%s", "truncate checkpoint.%s")) {
      assertThatThrownBy(() -> app.sql(statement.formatted(table)).update())
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }
}
