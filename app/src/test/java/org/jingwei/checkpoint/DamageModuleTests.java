// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jingwei.checkpoint.SignedLedger.HUANGMEI;
import static org.jingwei.checkpoint.SignedLedger.dayOf;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jingwei.checkpoint.GoProgram.Verdict;
import org.jingwei.database.TestDatabase;
import org.jingwei.ledger.TreeHash;
import org.jingwei.ledger.TreeHead;
import org.jingwei.ledger.Verification;
import org.jingwei.ledger.Verification.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What somebody does who has the database in hand, as its superuser: with two checkpoints kept
 * elsewhere, the verifier names the first bad day, and a program that others wrote agrees. Entries
 * are ten a day; checkpoints were signed after the fourth and after the eighth day.
 */
class DamageModuleTests {

  private final TestDatabase database = TestDatabase.fresh();
  private final JdbcClient superuser = JdbcClient.create(database.superuser());
  private final SignedLedger signed = new SignedLedger(database);
  private PublishedCheckpoint older;
  private PublishedCheckpoint newer;

  @BeforeEach
  void signTwiceAndGoOn() {
    GoProgram.assumeThere();
    signed.append(400);
    older = signed.sign();
    signed.append(400);
    newer = signed.sign();
    signed.append(40);
    assertThat(verify(signed).fault()).isNull();
    assertThat(growth(signed).holds()).isTrue();
  }

  private Verification verify(SignedLedger of) {
    List<TreeHead> kept = List.of(older.checkpoint().head(), newer.checkpoint().head());
    return of.ledger.verify(HUANGMEI, kept);
  }

  /** Whether Go's libraries accept that the published trees and the one of now follow. */
  private Verdict growth(SignedLedger of) {
    Map<String, Object> question = new HashMap<>();
    question.put("Keys", of.checkpoints.listKeys());
    question.put("Older", older.note());
    question.put("Newer", newer.note());
    question.put(
        "Growth",
        of.ledger
            .proveConsistency(HUANGMEI, 400, 800)
            .map(proof -> proof.path().stream().map(TreeHash::base64).toList())
            .orElse(List.of()));
    return GoProgram.ask(question);
  }

  private void change(String sql) {
    assertThat(superuser.sql(sql).update()).isPositive();
  }

  private static String entry(int number) {
    return "(select entry_id from ledger.leaf where leaf_index = %d)".formatted(number);
  }

  private void assertFirstBad(SignedLedger of, Kind kind, Instant day) {
    Verification.Fault fault = Objects.requireNonNull(verify(of).fault());
    assertThat(fault.kind()).isEqualTo(kind);
    assertThat(Objects.requireNonNull(fault.at()).truncatedTo(ChronoUnit.DAYS))
        .isEqualTo(day.truncatedTo(ChronoUnit.DAYS));
  }

  @Test
  void aDeletedRowIsMissedOnItsDay() {
    change("delete from ledger.entry where id = " + entry(555));
    assertFirstBad(signed, Kind.ENTRY_MISSING, dayOf(555));
  }

  @Test
  void aRowDeletedWithItsPlaceIsMissedOnItsDay() {
    change(
        "with gone as (delete from ledger.leaf where leaf_index = 555 returning entry_id)"
            + " delete from ledger.entry where id in (select entry_id from gone)");
    assertFirstBad(signed, Kind.ENTRY_MISSING, dayOf(556));
  }

  @Test
  void anAlteredRowIsNoticedOnItsDay() {
    change("update ledger.entry set actor_id = 8 where id = " + entry(123));
    assertFirstBad(signed, Kind.ENTRY_ALTERED, dayOf(123));
  }

  @Test
  void aReasonSaidInOtherWordsIsNoticedOnItsDay() {
    change("update ledger.entry set reason = reason || '。' where id = " + entry(399));
    assertFirstBad(signed, Kind.ENTRY_ALTERED, dayOf(399));
  }

  @Test
  void rowsInAnotherOrderAreNoticedOnTheDayOfTheFirst() {
    change(
        """
        update ledger.leaf l set entry_id = -o.entry_id from ledger.leaf o
         where (l.leaf_index, o.leaf_index) in ((410, 430), (430, 410))
        """);
    change("update ledger.leaf set entry_id = -entry_id where entry_id < 0");
    assertFirstBad(signed, Kind.ORDER_ALTERED, dayOf(430));
    assertThat(verify(signed).fault().leafIndex()).isEqualTo(410);
  }

  @Test
  void aTreeBuiltAnewFromAlteredRowsPartsWaysWithTheCheckpointsAfterTheLastGoodOne() {
    change("update ledger.entry set actor_id = 8 where id = " + entry(555));
    Rebuilt.tree(database);
    signed.append(1);
    assertThat(signed.ledger.verify(HUANGMEI).sound()).isTrue();
    assertFirstBad(signed, Kind.FORKED, dayOf(400));
    assertThat(growth(signed).said()).contains("BAD: growth");
  }

  @Test
  void aTreeBuiltAnewWithoutARowPartsWaysWithTheFirstCheckpoint() {
    change("delete from ledger.entry where id = " + entry(39));
    Rebuilt.tree(database);
    signed.append(1);
    assertThat(signed.ledger.verify(HUANGMEI).sound()).isTrue();
    assertFirstBad(signed, Kind.FORKED, dayOf(0));
    assertThat(growth(signed).said()).contains("BAD: growth");
  }

  @Test
  void anOldBackupPutBackLacksWhatWasSignedSinceAndSaysFromWhichDay() {
    SignedLedger old = new SignedLedger(TestDatabase.fresh());
    old.append(450);
    older = old.sign();
    TestDatabase backup = old.database.backUp();
    old.append(350);
    newer = old.sign();
    SignedLedger restored = new SignedLedger(backup);
    assertThat(restored.ledger.verify(HUANGMEI).sound()).isTrue();
    assertFirstBad(restored, Kind.FORKED, dayOf(449));
    assertThat(growth(restored).holds()).isFalse();
  }

  @Test
  void anOldBackupThatGoesOnPartsWaysAfterTheLastCheckpointBeforeIt() {
    TestDatabase backup = database.backUp();
    signed.append(300);
    newer = signed.sign();
    SignedLedger restored = new SignedLedger(backup);
    restored.append(500);
    assertThat(restored.ledger.verify(HUANGMEI).sound()).isTrue();
    assertFirstBad(restored, Kind.FORKED, dayOf(400));
  }

  @Test
  void aForgedCheckpointOfTheSameSizeContradictsTheOneThatWasKept() {
    change("update ledger.entry set actor_id = 8 where id = " + entry(555));
    Rebuilt.tree(database);
    while (signed.ledger.sequence() > 0) {
      continue;
    }
    TreeHead forged = signed.ledger.proveConsistency(HUANGMEI, 800, 840).orElseThrow().older();
    assertThat(signed.ledger.verify(HUANGMEI, List.of(forged)).sound()).isTrue();
    List<TreeHead> both = List.of(forged, newer.checkpoint().head());
    assertThat(signed.ledger.verify(HUANGMEI, both).sound()).isFalse();
  }
}
