// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.report;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;

/**
 * Makes a safe voice note of an uploaded file: read as a WAV of the one form that the app makes
 * (G.711 µ-law, one channel, 8,000 samples a second, one byte each), and written anew, so that
 * nothing but samples survives. Never trusts a name, a media type or a length that the file claims.
 */
final class VoiceNote {

  static final int RATE = 8_000;
  static final int MOST_SECONDS = 60;

  /** Samples and some room for chunks of others. */
  static final int LARGEST_UPLOAD = RATE * MOST_SECONDS + 4_096;

  private static final int RIFF = 0x46464952;
  private static final int WAVE = 0x45564157;
  private static final int FORM = 0x20746d66;
  private static final int FACT = 0x74636166;
  private static final int DATA = 0x61746164;
  private static final int HEAD = 12;
  private static final int CHUNK = 8;
  private static final int FORM_SIZE = 18;
  private static final short MU_LAW = 7;
  private static final short BITS = 8;
  private static final int FIELDS = 16;

  /**
   * A voice note as it is kept.
   *
   * @param millis how long it is, by its samples
   */
  record Sound(byte[] wav, int millis) {}

  private VoiceNote() {}

  static Outcome<Sound> rewrite(byte[] upload) {
    ByteBuffer file = ByteBuffer.wrap(upload).order(ByteOrder.LITTLE_ENDIAN);
    if (upload.length < HEAD || file.getInt(0) != RIFF || file.getInt(CHUNK) != WAVE) {
      return refused("not-a-voice-note");
    }
    if (upload.length > LARGEST_UPLOAD) {
      return tooLong();
    }
    return read(file);
  }

  /** The form comes before the samples, each once; other chunks are passed over. */
  private static Outcome<Sound> read(ByteBuffer file) {
    boolean formed = false;
    int at = HEAD;
    while (at + CHUNK <= file.limit()) {
      int name = file.getInt(at);
      long size = Integer.toUnsignedLong(file.getInt(at + 4));
      long next = at + CHUNK + size + size % 2;
      if (name == DATA) {
        return formed ? samples(file, at + CHUNK, size) : refused("not-a-voice-note");
      }
      if (name == FORM) {
        if (formed || !isOurs(file, at + CHUNK, size)) {
          return refused("not-a-voice-note");
        }
        formed = true;
      }
      if (next > file.limit()) {
        return refused("voice-cut-off");
      }
      at = (int) next;
    }
    return refused(formed ? "voice-cut-off" : "not-a-voice-note");
  }

  private static boolean isOurs(ByteBuffer file, int at, long size) {
    return size >= FIELDS
        && at + FIELDS <= file.limit()
        && file.getShort(at) == MU_LAW
        && file.getShort(at + 2) == 1
        && file.getInt(at + 4) == RATE
        && file.getInt(at + 8) == RATE
        && file.getShort(at + 12) == 1
        && file.getShort(at + 14) == BITS;
  }

  private static Outcome<Sound> samples(ByteBuffer file, int from, long count) {
    if (count == 0) {
      return refused("not-a-voice-note");
    }
    if (count > (long) RATE * MOST_SECONDS) {
      return tooLong();
    }
    if (from + count > file.limit()) {
      return refused("voice-cut-off");
    }
    byte[] samples = Arrays.copyOfRange(file.array(), from, from + (int) count);
    return Outcome.done(new Sound(write(samples), samples.length * 1_000 / RATE));
  }

  /** A whole file of these samples; an odd number of them is followed by a byte that fills up. */
  static byte[] write(byte[] samples) {
    int even = samples.length + samples.length % 2;
    int size = HEAD + CHUNK + FORM_SIZE + CHUNK + 4 + CHUNK + even;
    ByteBuffer file = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    file.putInt(RIFF).putInt(size - CHUNK).putInt(WAVE);
    file.putInt(FORM).putInt(FORM_SIZE).putShort(MU_LAW).putShort((short) 1);
    file.putInt(RATE).putInt(RATE).putShort((short) 1).putShort(BITS).putShort((short) 0);
    file.putInt(FACT).putInt(4).putInt(samples.length);
    file.putInt(DATA).putInt(samples.length).put(samples);
    return file.array();
  }

  private static Outcome<Sound> tooLong() {
    return Outcome.refused(Refusal.invalid("voice-too-long", "voice", MOST_SECONDS));
  }

  private static Outcome<Sound> refused(String code) {
    return Outcome.refused(Refusal.invalid(code, "voice"));
  }
}
