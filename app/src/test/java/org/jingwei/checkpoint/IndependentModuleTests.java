// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jingwei.checkpoint.SignedLedger.HUANGMEI;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jingwei.checkpoint.GoProgram.Verdict;
import org.jingwei.database.TestDatabase;
import org.jingwei.ledger.InclusionProof;
import org.jingwei.ledger.TreeHash;
import org.jingwei.ledger.TreeHead;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What we publish holds for a program on Go's own libraries. */
class IndependentModuleTests {

  private final TestDatabase database = TestDatabase.fresh();
  private final JdbcClient superuser = JdbcClient.create(database.superuser());
  private final SignedLedger signed = new SignedLedger(database);
  private PublishedCheckpoint older;
  private PublishedCheckpoint newer;

  @BeforeAll
  static void needsGo() {
    GoProgram.assumeThere();
  }

  @BeforeEach
  void signTwice() {
    signed.append(300);
    older = signed.sign();
    signed.append(477);
    newer = signed.sign();
  }

  private Map<String, Object> question() {
    Map<String, Object> question = new HashMap<>();
    question.put("Keys", signed.checkpoints.listKeys());
    question.put("Newer", newer.note());
    return question;
  }

  private static List<String> base64(List<TreeHash> path) {
    return path.stream().map(TreeHash::base64).toList();
  }

  private Map<String, Object> growth() {
    var question = question();
    question.put("Older", older.note());
    question.put(
        "Growth", base64(signed.ledger.proveConsistency(HUANGMEI, 300, 777).orElseThrow().path()));
    return question;
  }

  private Map<String, Object> inclusion(long index) {
    InclusionProof proof = signed.ledger.proveInclusionAt(HUANGMEI, index, 777).orElseThrow();
    var question = question();
    question.put("Entry", entryAt(index));
    question.put("Index", index);
    question.put("Path", base64(proof.path()));
    return question;
  }

  private Map<String, Object> entryAt(long index) {
    return superuser
        .sql(
            """
            select county as "County", id as "ID",
                   (extract(epoch from at) * 1000000)::bigint as "At", actor_kind as "ActorKind",
                   coalesce(actor_id, 0) as "ActorID", unit as "Unit", role as "Role",
                   action as "Action", subject_kind as "SubjectKind", subject_id as "SubjectID",
                   coalesce(about, 0) as "About", reason as "Reason", detail as "Detail",
                   encode(salt, 'base64') as "Salt"
              from ledger.entry join ledger.leaf using (county) where entry_id = id
               and leaf_index = ?
            """)
        .param(index)
        .query()
        .singleRow();
  }

  private static void holds(Map<String, ?> question, String... lines) {
    Verdict verdict = GoProgram.ask(question);
    assertThat(verdict.said()).contains(lines);
    assertThat(verdict.holds()).as(verdict.said()).isTrue();
  }

  private static void fails(Map<String, ?> question, String why) {
    Verdict verdict = GoProgram.ask(question);
    assertThat(verdict.holds()).as(verdict.said()).isFalse();
    assertThat(verdict.said()).contains("BAD: " + why);
  }

  @Test
  void opensOurCheckpointsAndFollowsTheirGrowth() {
    holds(growth(), "signed by " + SignedLedger.ORIGIN, "grew from 300 to 777");
  }

  @Test
  void findsEveryEntryFromItsFieldsAlone() {
    for (long index : new long[] {0, 1, 255, 256, 299, 300, 511, 512, 768, 776}) {
      holds(inclusion(index), "entry " + index + " is in 777");
    }
  }

  /** Sizes and places at random, and all the small ones. */
  @Test
  void followsEveryGrowthAndFindsEveryEntry() {
    Random random = new Random(3);
    for (int i = 0; i < 120; i++) {
      long size = i < 40 ? i + 1 : 1 + random.nextLong(777);
      long before = 1 + random.nextLong(size);
      long index = random.nextLong(size);
      var growth = signed.ledger.proveConsistency(HUANGMEI, before, size).orElseThrow();
      var inclusion = signed.ledger.proveInclusionAt(HUANGMEI, index, size).orElseThrow();
      var question = question();
      question.put("Older", signedBySomebody(growth.older()));
      question.put("Newer", signedBySomebody(growth.newer()));
      question.put("Growth", base64(growth.path()));
      question.put("Entry", entryAt(index));
      question.put("Index", index);
      question.put("Path", base64(inclusion.path()));
      holds(question, "grew from %d to %d".formatted(before, size), "entry %d is".formatted(index));
    }
  }

  private static String signedBySomebody(TreeHead head) {
    String text = new Checkpoint(SignedLedger.ORIGIN, head).text();
    SigningKey key = SigningKeys.parse(SignedLedger.SECRET, SignedLedger.ORIGIN).log().getFirst();
    return new SignedNote(text, List.of(key.sign(text))).toString();
  }

  @Test
  void opensCosignaturesWithTheirOwnKindOfKey() {
    SignedLedger other =
        new SignedLedger(
            TestDatabase.fresh(), "B".repeat(42) + "A=", List.of(), signed.checkpoints.listKeys());
    var request = new AddRequest(0, List.of(), SignedNote.parse(newer.note()));
    var answer = (WitnessAnswer.Cosigned) other.witness.add(request.toString());
    var question = question();
    question.put("Newer", newer.note() + answer.lines());
    question.put("Keys", List.of(other.witness.key()));
    holds(question, "signed by " + SignedLedger.ORIGIN + "/witness at 777");
    question.put("Newer", newer.note());
    fails(question, "newer checkpoint");
  }

  @Test
  void refusesANoteWithAnotherSizeOrRoot() {
    var question = question();
    question.put("Newer", newer.note().replace("\n777\n", "\n778\n"));
    fails(question, "newer checkpoint");
  }

  @Test
  void refusesAnEntryThatWasAltered() {
    superuser.sql("update ledger.entry set reason = 'other' where reason like '第42次%'").update();
    fails(inclusion(42), "entry");
  }

  @Test
  void refusesAnEntryAtAnotherPlace() {
    var question = inclusion(42);
    question.put("Index", 43);
    fails(question, "entry");
  }

  @Test
  void refusesAGrowthThatIsNone() {
    var question = growth();
    List<String> spoilt =
        new ArrayList<>(
            base64(signed.ledger.proveConsistency(HUANGMEI, 299, 777).orElseThrow().path()));
    question.put("Growth", spoilt);
    fails(question, "growth");
  }

  @Test
  void refusesTheProofsOfATreeThatWasBuiltAnewFromAlteredRows() {
    superuser.sql("update ledger.entry set unit = 'water' where reason like '第42次%'").update();
    Rebuilt.tree(database);
    signed.append(1);
    var question = growth();
    question.put(
        "Growth", base64(signed.ledger.proveConsistency(HUANGMEI, 300, 777).orElseThrow().path()));
    fails(question, "growth");
    fails(inclusion(43), "entry");
  }
}
