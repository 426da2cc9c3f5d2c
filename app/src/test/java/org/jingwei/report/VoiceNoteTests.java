// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.jingwei.report.VoiceNote.Sound;
import org.jingwei.shared.Outcome;
import org.junit.jupiter.api.Test;

/** What is read of an uploaded voice note, and what survives of it. */
class VoiceNoteTests {

  private static final int HEAD = 58;

  private static byte[] samples(int count, long seed) {
    byte[] samples = new byte[count];
    new Random(seed).nextBytes(samples);
    return samples;
  }

  private static String refusal(byte[] upload) {
    return VoiceNote.rewrite(upload) instanceof Outcome.Refused<Sound> no
        ? no.refusals().getFirst().code()
        : "";
  }

  private static byte[] with(byte[] file, int at, int value) {
    byte[] changed = file.clone();
    changed[at] = (byte) value;
    return changed;
  }

  /** A chunk put in between the form and the samples. */
  private static byte[] between(byte[] file, String name, byte[] content) {
    ByteBuffer made =
        ByteBuffer.allocate(file.length + 8 + content.length).order(ByteOrder.LITTLE_ENDIAN);
    made.put(file, 0, 38).put(name.getBytes(StandardCharsets.US_ASCII)).putInt(content.length);
    return made.put(content).put(file, 38, file.length - 38).array();
  }

  @Test
  void theSamplesAreKeptAndTheirNumberIsTheLength() {
    for (int count : new int[] {1, 2, 7_999, 8_000, 12_345, 480_000}) {
      byte[] samples = samples(count, count);
      Sound kept = VoiceNote.rewrite(VoiceNote.write(samples)).orThrow();
      assertThat(kept.millis()).isEqualTo(count / 8);
      assertThat(Arrays.copyOfRange(kept.wav(), HEAD, HEAD + count)).isEqualTo(samples);
      assertThat(kept.wav()).hasSize(HEAD + count + count % 2);
    }
  }

  @Test
  void nothingElseOfTheFileSurvives() {
    byte[] plain = VoiceNote.write(samples(9_001, 1));
    byte[] more = between(plain, "LIST", "INFOIART何格 115.9, 30.0".getBytes(StandardCharsets.UTF_8));
    byte[] longer = Arrays.copyOf(more, more.length + 300);
    assertThat(VoiceNote.rewrite(longer).orThrow().wav()).isEqualTo(plain);
  }

  @Test
  void whatIsNoVoiceNoteOfOursIsRefused() {
    byte[] good = VoiceNote.write(samples(8_000, 2));
    assertThat(refusal(new byte[0])).isEqualTo("not-a-voice-note");
    assertThat(refusal("GIF89a<script>".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("not-a-voice-note");
    int[] form = {0, 8, 12, 20, 22, 24, 28, 32, 34};
    for (int at : form) {
      assertThat(refusal(with(good, at, good[at] + 1))).as("byte " + at).isNotEmpty();
    }
    assertThat(refusal(VoiceNote.write(new byte[0]))).isEqualTo("not-a-voice-note");
  }

  @Test
  void longerThanAMinuteIsRefusedAndSoIsWhatWasBrokenOff() {
    assertThat(refusal(VoiceNote.write(new byte[480_001]))).isEqualTo("voice-too-long");
    assertThat(refusal(VoiceNote.write(new byte[2_000_000]))).isEqualTo("voice-too-long");
    byte[] good = VoiceNote.write(samples(8_000, 3));
    assertThat(refusal(Arrays.copyOf(good, 4_000))).isEqualTo("voice-cut-off");
    assertThat(refusal(Arrays.copyOf(good, 40))).isEqualTo("voice-cut-off");
    // A length of four thousand million bytes is only claimed.
    byte[] claimed = good.clone();
    Arrays.fill(claimed, HEAD - 4, HEAD, (byte) 0xff);
    assertThat(refusal(claimed)).isEqualTo("voice-too-long");
  }

  @Test
  void anyBytesAreReadOrRefusedAndWhatIsReadIsReadAgainAlike() {
    Random random = new Random(179);
    byte[] whole = between(VoiceNote.write(samples(600, 4)), "junk", new byte[20]);
    int read = 0;
    for (int i = 0; i < 50_000; i++) {
      byte[] broken = Arrays.copyOf(whole, random.nextInt(whole.length + 40));
      for (int n = random.nextInt(4); n > 0 && broken.length > 0; n--) {
        broken[random.nextInt(Math.min(broken.length, 100))] = (byte) random.nextInt();
      }
      if (VoiceNote.rewrite(broken) instanceof Outcome.Done<Sound>(Sound sound)) {
        read++;
        assertThat(VoiceNote.rewrite(sound.wav()).orThrow().wav()).isEqualTo(sound.wav());
      }
    }
    assertThat(read).isPositive();
  }
}
