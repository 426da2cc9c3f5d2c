// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jingwei.text.Pieces;

/** The pieces that a model knows, each with an index; in one open hash table of numbers. */
final class Vocabulary {

  static final int UNKNOWN = -1;
  static final int LONGEST = 3;

  /**
   * The opening tells what a text is about: its pieces count once more, under their own numbers.
   */
  private static final int OPENING = 30;

  private static final int OF_OPENING = 0x5bd1e995;
  private static final int FEWEST_TEXTS = 3;
  private static final int FEWEST_OPENINGS = 2;

  /** Beyond these the rarest are left out, so that a model stays within some tens of megabytes. */
  private static final int MOST = 60_000;

  private final int[] pieces;
  private final int[] keys;
  private final int[] indexes;

  private Vocabulary(int[] pieces) {
    this.pieces = pieces;
    int room = Integer.highestOneBit(Math.max(8, pieces.length)) * 4;
    keys = new int[room];
    indexes = new int[room];
    java.util.Arrays.fill(indexes, UNKNOWN);
    for (int i = 0; i < pieces.length; i++) {
      int slot = slot(pieces[i]);
      keys[slot] = pieces[i];
      indexes[slot] = i;
    }
  }

  /** Takes a piece of a text: of the whole or, under another number, of its opening. */
  interface Taker {
    void take(int code, boolean ofOpening, int start, int end);
  }

  static void each(String text, Taker taker) {
    int opening = endOfOpening(text);
    Pieces.each(
        text,
        LONGEST,
        (code, start, end) -> {
          taker.take(code, false, start, end);
          if (end <= opening) {
            taker.take(code ^ OF_OPENING, true, start, end);
          }
        });
  }

  private static int endOfOpening(String text) {
    int most = Math.min(text.length(), OPENING);
    for (int i = 1; i < most; i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return most;
  }

  /** The pieces that enough of these texts have. */
  static Vocabulary of(List<String> texts) {
    Map<Integer, int[]> spread = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      int text = i + 1;
      each(
          texts.get(i),
          (code, ofOpening, start, end) -> {
            int[] seen = spread.computeIfAbsent(code, c -> new int[] {0, 0, ofOpening ? 1 : 0});
            if (seen[1] != text) {
              seen[0]++;
              seen[1] = text;
            }
          });
    }
    List<Map.Entry<Integer, int[]>> common = new ArrayList<>();
    for (var one : spread.entrySet()) {
      if (one.getValue()[0] >= (one.getValue()[2] == 1 ? FEWEST_OPENINGS : FEWEST_TEXTS)) {
        common.add(one);
      }
    }
    common.sort(
        Comparator.comparingInt((Map.Entry<Integer, int[]> e) -> -e.getValue()[0])
            .thenComparing(Map.Entry::getKey));
    return new Vocabulary(
        common.stream().limit(MOST).mapToInt(Map.Entry::getKey).sorted().toArray());
  }

  int size() {
    return pieces.length;
  }

  /** The index of a piece, or {@link #UNKNOWN}. */
  int index(int code) {
    int slot = slot(code);
    return indexes[slot];
  }

  private int slot(int code) {
    int slot = (code * 0x9e3779b1) >>> (Integer.numberOfLeadingZeros(keys.length) + 1);
    while (indexes[slot] != UNKNOWN && keys[slot] != code) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  void save(DataOutputStream out) throws IOException {
    out.writeInt(pieces.length);
    for (int piece : pieces) {
      out.writeInt(piece);
    }
  }

  static Vocabulary load(DataInputStream in) throws IOException {
    int size = in.readInt();
    if (size < 0 || size > MOST) {
      throw new IOException("a damaged model");
    }
    int[] pieces = new int[size];
    for (int i = 0; i < size; i++) {
      pieces[i] = in.readInt();
    }
    return new Vocabulary(pieces);
  }
}
