// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jingwei.checkpoint.SignedLedger.HUANGMEI;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jingwei.database.TestDatabase;
import org.jingwei.ledger.TreeHash;
import org.jingwei.ledger.TreeHead;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WitnessModuleTests {

  private final TestDatabase logDatabase = TestDatabase.fresh();
  private final SignedLedger log = new SignedLedger(logDatabase);
  private final SignedLedger other =
      new SignedLedger(
          TestDatabase.fresh(), "B".repeat(42) + "A=", List.of(), log.checkpoints.listKeys());
  private final Witness witness = other.witness;

  private PublishedCheckpoint first;

  @BeforeEach
  void cosignTheFirst() {
    log.append(20);
    first = log.sign();
    assertThat(witness.add(request(0, first))).isInstanceOf(WitnessAnswer.Cosigned.class);
  }

  private List<TreeHash> proof(long older, long newer) {
    return log.ledger.proveConsistency(HUANGMEI, older, newer).orElseThrow().path();
  }

  private String request(long old, PublishedCheckpoint newer) {
    long size = newer.checkpoint().head().size();
    return new AddRequest(old, proof(old, size), SignedNote.parse(newer.note())).toString();
  }

  private PublishedCheckpoint grow(int entries) {
    log.append(entries);
    return log.sign();
  }

  private String refusal(String request) {
    return witness.add(request) instanceof WitnessAnswer.Refused(var refusal)
        ? refusal.kind().status() + " " + refusal.code()
        : "cosigned";
  }

  @Test
  void cosignsWhatContinuesWhatItCosignedBefore() {
    PublishedCheckpoint second = grow(30);
    WitnessAnswer answer = witness.add(request(20, second));
    assertThat(answer).isInstanceOf(WitnessAnswer.Cosigned.class);
    String line = ((WitnessAnswer.Cosigned) answer).lines();
    SignedNote note = SignedNote.parse(second.note() + line);
    assertThat(VerifierKey.parse(witness.key()).signed(note)).isTrue();
    assertThat(witness.findSize(SignedLedger.ORIGIN)).contains(50L);
  }

  @Test
  void cosignsTheSameTreeAgain() {
    assertThat(witness.add(request(20, first))).isInstanceOf(WitnessAnswer.Cosigned.class);
    assertThat(witness.findSize(SignedLedger.ORIGIN)).contains(20L);
  }

  @Test
  void tellsTheSizeItKnowsToOneWhoAsksFromAnother() {
    PublishedCheckpoint second = grow(30);
    assertThat(witness.add(request(10, second))).isEqualTo(new WitnessAnswer.KnowsSize(20));
    assertThat(witness.add(request(0, second))).isEqualTo(new WitnessAnswer.KnowsSize(20));
  }

  @Test
  void refusesAProofThatDoesNotHold() {
    PublishedCheckpoint second = grow(30);
    SignedNote note = SignedNote.parse(second.note());
    List<TreeHash> spoilt = new ArrayList<>(proof(20, 50));
    spoilt.set(0, TreeHash.ofNothing());
    assertThat(refusal(new AddRequest(20, spoilt, note).toString())).isEqualTo("422 witness-proof");
    assertThat(refusal(new AddRequest(20, List.of(), note).toString()))
        .isEqualTo("422 witness-proof");
    assertThat(witness.findSize(SignedLedger.ORIGIN)).contains(20L);
  }

  @Test
  void refusesAForkOfWhatItCosigned() {
    TestDatabase database = TestDatabase.fresh();
    SignedLedger fork = new SignedLedger(database);
    fork.append(20);
    fork.append(5);
    PublishedCheckpoint forked = fork.sign();
    List<TreeHash> path = fork.ledger.proveConsistency(HUANGMEI, 20, 25).orElseThrow().path();
    String request = new AddRequest(20, path, SignedNote.parse(forked.note())).toString();
    assertThat(refusal(request)).isEqualTo("422 witness-proof");
  }

  @Test
  void refusesAnotherTreeOfTheSizeItCosigned() {
    SignedLedger fork = new SignedLedger(TestDatabase.fresh());
    fork.append(20);
    SignedNote note = SignedNote.parse(fork.sign().note());
    assertThat(witness.add(new AddRequest(20, List.of(), note).toString()))
        .isEqualTo(new WitnessAnswer.KnowsSize(20));
  }

  @Test
  void refusesALogThatItDoesNotKnow() {
    SigningKey key =
        SigningKey.of("elsewhere.example", VerifierKey.Kind.NOTE, new byte[Ed25519.KEY_BYTES]);
    assertThat(refusal(signedBy(key, "elsewhere.example"))).isEqualTo("404 witness-origin");
  }

  @Test
  void refusesACheckpointWithoutTheLogsSignature() {
    SigningKey key =
        SigningKey.of(SignedLedger.ORIGIN, VerifierKey.Kind.NOTE, new byte[Ed25519.KEY_BYTES]);
    assertThat(refusal(signedBy(key, SignedLedger.ORIGIN))).isEqualTo("403 witness-signature");
  }

  private static String signedBy(SigningKey key, String origin) {
    String text = new Checkpoint(origin, new TreeHead(30, TreeHash.ofNothing())).text();
    SignedNote note = new SignedNote(text, List.of(key.sign(text)));
    return new AddRequest(20, List.of(), note).toString();
  }

  @Test
  void refusesAnOldSizeLargerThanTheNewOne() {
    String request = new AddRequest(21, List.of(), SignedNote.parse(first.note())).toString();
    assertThat(refusal(request)).isEqualTo("400 witness-old-size");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "old 0\n",
        "old -1\n\nx\n1\ny\n\n— a AAAAAAAA\n",
        "old 020\n\nx\n1\ny\n\n— a AAAAAAAA\n",
        "new 0\n\nx\n",
        "old 0\nnot base64\n\nx\n1\ny\n\n— a AAAAAAAA\n"
      })
  void refusesWhatItCannotRead(String request) {
    assertThat(refusal(request)).isEqualTo("400 witness-unreadable");
  }

  /** Whatever bytes come, it answers, and cosigns nothing but what the log signed. */
  @Test
  void answersWhateverIsSent() {
    PublishedCheckpoint second = grow(30);
    String right = request(20, second);
    String text = SignedNote.parse(second.note()).text();
    Random random = new Random(11);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder spoilt = new StringBuilder(right);
      for (int j = random.nextInt(3); j >= 0; j--) {
        int at = random.nextInt(spoilt.length());
        switch (random.nextInt(3)) {
          case 0 -> spoilt.deleteCharAt(at);
          case 1 -> spoilt.setCharAt(at, (char) random.nextInt(random.nextBoolean() ? 128 : 9000));
          default -> spoilt.insert(at, random.nextBoolean() ? "\n" : "0");
        }
      }
      if (witness.add(spoilt.toString()) instanceof WitnessAnswer.Cosigned) {
        assertThat(spoilt.toString()).contains("\n\n" + text + "\n");
      }
    }
  }

  @Test
  @Timeout(60)
  void cosignsOneOfTwoTreesThatComeAtTheSameMoment() throws Exception {
    PublishedCheckpoint one = grow(10);
    PublishedCheckpoint two = grow(10);
    Set<Long> cosigned = ConcurrentHashMap.newKeySet();
    List<Runnable> asking = new ArrayList<>();
    for (PublishedCheckpoint asked : List.of(one, two)) {
      String request = request(20, asked);
      asking.add(() -> {
        if (witness.add(request) instanceof WitnessAnswer.Cosigned) {
          cosigned.add(asked.checkpoint().head().size());
        }
      });
    }
    Held.inTheMiddle(other.database, "checkpoint.witnessed", asking);
    assertThat(cosigned).hasSize(1);
    assertThat(witness.findSize(SignedLedger.ORIGIN)).contains(cosigned.iterator().next());
  }
}
