// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.jingwei.checkpoint.Checkpoint;
import org.jingwei.checkpoint.PublishedCheckpoint;
import org.jingwei.checkpoint.SignedLedger;
import org.jingwei.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class LedgerVerificationModuleTests {

  private final TestDatabase database = TestDatabase.fresh();
  private final JdbcClient superuser = JdbcClient.create(database.superuser());
  private final SignedLedger signed = new SignedLedger(database);
  private PublishedCheckpoint kept;

  @BeforeEach
  void signTwice() {
    signed.append(50);
    signed.sign();
    signed.append(50);
    kept = signed.sign();
  }

  private int verify(Checkpoint... more) {
    return new LedgerVerification(signed.ledger, signed.checkpoints, List.of(more)).run(List.of());
  }

  private void change(String sql) {
    assertThat(superuser.sql(sql).update()).isPositive();
  }

  @Test
  void saysThatAllIsWellAndWithWhatItAgrees(CapturedOutput out) {
    assertThat(verify()).isZero();
    assertThat(out).contains("421127 sound: 100 entries, 0 waiting", "2 checkpoints agree");
  }

  @Test
  void namesTheFirstBadDayAndFails(CapturedOutput out) {
    change("update ledger.entry set role = 'LEADER' where detail = '{\"n\":77}'");
    change("update ledger.entry set role = 'LEADER' where detail = '{\"n\":34}'");
    assertThat(verify()).isOne();
    assertThat(out)
        .contains("421127 BAD, first bad day 2026-11-04: ENTRY_ALTERED at leaf 34")
        .contains("the 34 before it are as they were written");
  }

  @Test
  void holdsTheLedgerAgainstWhatItSignedItself(CapturedOutput out) {
    change("update ledger.entry set role = 'LEADER' where detail = '{\"n\":77}'");
    org.jingwei.checkpoint.Rebuilt.tree(database);
    assertThat(verify()).isOne();
    assertThat(out).contains("BAD, first bad day 2026-11-06: FORKED at leaf 50");
  }

  @Test
  void noticesByAKeptCheckpointThatEverythingWasReplaced(CapturedOutput out) {
    change("delete from checkpoint.checkpoint");
    for (String table : List.of("entry", "leaf", "edge", "tree")) {
      change("delete from ledger." + table);
    }
    assertThat(verify()).isZero();
    assertThat(verify(kept.checkpoint())).isOne();
    assertThat(out).contains("421127 BAD");
  }

  @Test
  void noticesAStoredCheckpointThatWasAltered(CapturedOutput out) {
    change("update checkpoint.checkpoint set note = replace(note, E'\\n50\\n', E'\\n49\\n')");
    assertThat(verify()).isOne();
    assertThat(out).contains("does not have its signature any more");
  }

  @Test
  void tellsOfATreeThatCannotGrow(CapturedOutput out) {
    change("delete from ledger.edge");
    assertThatIllegalStateException().isThrownBy(() -> signed.append(1));
    assertThat(verify()).isOne();
    assertThat(out).contains("The tree cannot grow", "first bad day 2026-11-01: TREE_ALTERED");
  }
}
