// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grouping;

import java.util.Arrays;

/**
 * What a text is compared by: its pieces by ascending code, each with its weight (all squares sum
 * up to 1), where it stands, and how much of a name it is.
 *
 * @param weights of the whole text's length 1
 * @param starts where a piece first stands
 * @param ends exclusive
 * @param names 0 to 1
 * @param near whether it is the name of something small
 */
record Marks(
    int[] codes, float[] weights, int[] starts, int[] ends, float[] names, boolean[] near) {

  /**
   * @param alone whether names that no other text has count too: the next one may have them
   */
  static Marks of(Reading reading, Rarity rarity, boolean alone) {
    int size = 0;
    int[] kept = new int[reading.size()];
    float[] weights = new float[reading.size()];
    double squares = 0;
    for (int i = 0; i < reading.size(); i++) {
      int code = Reading.code(reading.at(i));
      boolean met = rarity.isKnown(code);
      boolean name = Reading.kind(reading.at(i)) == Names.NEAR;
      double weight = rarity.weight(code);
      // What no other text has makes it longer too: what is shared is less of it.
      squares += weight * weight;
      if (weight > 0 && (met || (alone && name))) {
        kept[size] = i;
        weights[size++] = (float) weight;
      }
    }
    float length = (float) Math.sqrt(Math.max(squares, 1));
    int[] codes = new int[size];
    int[] starts = new int[size];
    int[] ends = new int[size];
    float[] names = new float[size];
    boolean[] near = new boolean[size];
    for (int i = 0; i < size; i++) {
      long piece = reading.at(kept[i]);
      codes[i] = Reading.code(piece);
      starts[i] = Reading.start(piece);
      ends[i] = Reading.end(piece);
      int kind = Reading.kind(piece);
      names[i] = (float) rarity.name(codes[i], kind);
      near[i] = kind == Names.NEAR && names[i] > 0;
      weights[i] /= length;
    }
    return new Marks(codes, Arrays.copyOf(weights, size), starts, ends, names, near);
  }

  int size() {
    return codes.length;
  }
}
