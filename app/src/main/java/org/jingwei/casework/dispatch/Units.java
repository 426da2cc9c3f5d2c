// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework.dispatch;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jingwei.shared.Words;

/** The units by number, and how busy each has been lately. Numbers never change. */
final class Units {

  static final int NONE = -1;

  private static final float SHORT_MEMORY = 0.98f;
  private static final float LONG_MEMORY = 0.999f;

  private final int most;
  private final List<Named> units = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private long[] keys = new long[64];
  private float[] lately = new float[64];
  private float[] overall = new float[64];

  Units(int most) {
    this.most = most;
  }

  int size() {
    return units.size();
  }

  Named get(int number) {
    return units.get(number);
  }

  int indexOf(Named unit) {
    return numbers.getOrDefault(unit.code(), NONE);
  }

  /** The number of a unit, given now if it is new; {@link #NONE} if no more are taken. */
  int add(Named unit) {
    int known = indexOf(unit);
    if (known != NONE) {
      units.set(known, unit);
      return known;
    }
    if (units.size() == most) {
      return NONE;
    }
    numbers.put(unit.code(), units.size());
    units.add(unit);
    if (units.size() > lately.length) {
      keys = Arrays.copyOf(keys, keys.length * 2);
      lately = Arrays.copyOf(lately, lately.length * 2);
      overall = Arrays.copyOf(overall, overall.length * 2);
    }
    keys[units.size() - 1] = Hash.of(unit.code());
    return units.size() - 1;
  }

  /** The unit took a case: it is busier than before, all others less. */
  void took(int number) {
    for (int i = 0; i < units.size(); i++) {
      lately[i] *= SHORT_MEMORY;
      overall[i] *= LONG_MEMORY;
    }
    lately[number]++;
    overall[number]++;
  }

  /** The same in every learner, whatever the number. */
  long key(int number) {
    return keys[number];
  }

  /** Decayed number of cases among about the last fifty. */
  float lately(int number) {
    return lately[number];
  }

  /** Decayed number of cases among about the last thousand. */
  float overall(int number) {
    return overall[number];
  }

  void save(DataOutputStream out) throws IOException {
    out.writeInt(units.size());
    for (int i = 0; i < units.size(); i++) {
      Named unit = units.get(i);
      out.writeUTF(unit.code());
      out.writeUTF(unit.name().zh());
      out.writeUTF(unit.name().en());
      out.writeFloat(lately[i]);
      out.writeFloat(overall[i]);
    }
  }

  void load(DataInputStream in) throws IOException {
    for (int left = in.readInt(); left > 0; left--) {
      int number = add(new Named(in.readUTF(), new Words(in.readUTF(), in.readUTF())));
      if (number == NONE) {
        throw new IOException("more units are stored than these bounds allow");
      }
      lately[number] = in.readFloat();
      overall[number] = in.readFloat();
    }
  }
}
