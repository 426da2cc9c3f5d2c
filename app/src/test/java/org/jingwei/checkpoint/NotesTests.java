// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jingwei.ledger.TreeHash;
import org.jingwei.ledger.TreeHead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotesTests {

  /** The example of C2SP tlog-cosignature. */
  private static final String EXAMPLE =
      """
      example.com/behind-the-sofa
      20852163
      CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

      — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
      — witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
      """;

  private static final TreeHead HEAD = new TreeHead(7, TreeHash.ofLeaf(new byte[] {1}));
  private static final SigningKeys KEYS =
      SigningKeys.parse(SignedLedger.SECRET, SignedLedger.ORIGIN);
  private static final String TEXT = new Checkpoint(SignedLedger.ORIGIN, HEAD).text();

  @Test
  void readsAndWritesTheExampleOfTheSpecification() {
    SignedNote note = SignedNote.parse(EXAMPLE);
    assertThat(note).hasToString(EXAMPLE);
    assertThat(Checkpoint.parse(note.text()).origin()).isEqualTo("example.com/behind-the-sofa");
    assertThat(Checkpoint.parse(note.text()).text()).isEqualTo(note.text());
    assertThat(VerifierKey.timeOf(note.signatures().getLast()))
        .isEqualTo(Instant.ofEpochSecond(1_679_315_147));
  }

  @Test
  void signsWhatItsKeyVerifies() {
    SigningKey key = KEYS.log().getFirst();
    SignedNote note = new SignedNote(TEXT, List.of(key.sign(TEXT)));
    assertThat(key.verifier().signed(SignedNote.parse(note.toString()))).isTrue();
    assertThat(VerifierKey.parse(key.verifier().toString()).signed(note)).isTrue();
  }

  @Test
  void refusesAnotherTextAnotherKeyAndASpoiltSignature() {
    SigningKey key = KEYS.log().getFirst();
    NoteSignature line = key.sign(TEXT);
    byte[] spoilt = line.signature().clone();
    spoilt[9] ^= 1;
    assertThat(key.verifier().signed(new SignedNote(TEXT.replace('7', '8'), List.of(line))))
        .isFalse();
    assertThat(
            key.verifier()
                .signed(
                    new SignedNote(
                        TEXT, List.of(line, new NoteSignature(line.name(), line.keyId(), spoilt)))))
        .isFalse();
    SigningKeys others = SigningKeys.parse("B".repeat(42) + "A=", SignedLedger.ORIGIN);
    assertThat(others.log().getFirst().verifier().signed(new SignedNote(TEXT, List.of(line))))
        .isFalse();
  }

  @Test
  void cosignsWithTheTimeInsideTheSignature() {
    Instant at = Instant.parse("2026-11-25T10:00:00.7Z");
    NoteSignature line = KEYS.witness().cosign(TEXT, at);
    VerifierKey key = KEYS.witness().verifier();
    assertThat(key.signed(new SignedNote(TEXT, List.of(line)))).isTrue();
    assertThat(VerifierKey.timeOf(line)).isEqualTo("2026-11-25T10:00:00Z");
    byte[] later = line.signature().clone();
    later[7] ^= 1;
    var backdated = new NoteSignature(line.name(), line.keyId(), later);
    assertThat(key.signed(new SignedNote(TEXT, List.of(backdated)))).isFalse();
  }

  @Test
  void signsWithTheNewAndTheOldKeyWhileBothAreGiven() {
    String both = "B".repeat(42) + "A=," + SignedLedger.SECRET;
    SigningKeys keys = SigningKeys.parse(both, SignedLedger.ORIGIN);
    List<NoteSignature> lines = new ArrayList<>();
    keys.log().forEach(key -> lines.add(key.sign(TEXT)));
    assertThat(KEYS.log().getFirst().verifier().signed(new SignedNote(TEXT, lines))).isTrue();
    assertThat(keys.log()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a\n1\nb\n",
        "a\n\nno signature\n",
        "a\n\n— name notbase64!\n",
        "a\n\n— name AAAA\n",
        "a\u0007\n\n— name AAAAAAAA\n",
        "a\n\n— name AAAAAAAA"
      })
  void refusesWhatIsNoNote(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "origin\n07\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
        "origin\n7\nAAAA\n",
        "origin\n7\n",
        "\n7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
        "origin\n-7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n"
      })
  void refusesWhatIsNoCheckpoint(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a+b", "a b+00000000+AQ==", "name+00000000+AAAA"})
  void refusesWhatIsNoKey(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> VerifierKey.parse(text));
  }

  @Test
  void refusesAKeyWhoseHashIsOfAnother() {
    String key = KEYS.log().getFirst().verifier().toString();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VerifierKey.parse("other" + key.substring(key.indexOf('+'))));
  }
}
