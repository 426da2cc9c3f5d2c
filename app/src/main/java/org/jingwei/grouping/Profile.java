// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grouping;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the texts of a topic have in common, on average: by it a new text is held against the topic
 * without looking at its texts again.
 *
 * @param texts how many there are
 * @param area the town of most; empty where none is known
 * @param signs at most {@link #MOST}, by ascending code
 */
public record Profile(int texts, String area, List<Sign> signs) {

  /** How many pieces are kept of a topic. */
  public static final int MOST = 160;

  /** A name of fewer texts than this part leads nobody to the topic. */
  private static final double LEADS = 0.2;

  private static final int SIGN_BYTES = 12;

  /** Dearest first: of equal ones the smaller code. */
  private static final Comparator<Sign> DEAREST =
      Comparator.comparingDouble((Sign sign) -> -sign.value() * (1 + sign.name()))
          .thenComparingInt(Sign::code);

  public Profile {
    signs = List.copyOf(signs);
  }

  static Profile of(List<Marks> texts, List<String> areas) {
    Map<Integer, float[]> sums = new HashMap<>();
    for (Marks marks : texts) {
      for (int i = 0; i < marks.size(); i++) {
        float[] sum = sums.computeIfAbsent(marks.codes()[i], code -> new float[2]);
        sum[0] += marks.weights()[i];
        sum[1] += marks.names()[i];
      }
    }
    float count = texts.size();
    List<Sign> signs = new ArrayList<>();
    sums.forEach((code, sum) -> signs.add(new Sign(code, sum[0] / count, sum[1] / count)));
    return new Profile(texts.size(), mostOf(areas), dearest(signs));
  }

  /** One text more. */
  Profile with(Marks marks, String otherArea) {
    Map<Integer, float[]> sums = new HashMap<>();
    for (Sign sign : signs) {
      sums.put(sign.code(), new float[] {sign.value() * texts, sign.name() * texts});
    }
    for (int i = 0; i < marks.size(); i++) {
      float[] sum = sums.computeIfAbsent(marks.codes()[i], code -> new float[2]);
      sum[0] += marks.weights()[i];
      sum[1] += marks.names()[i];
    }
    float count = texts + 1;
    List<Sign> all = new ArrayList<>();
    sums.forEach((code, sum) -> all.add(new Sign(code, sum[0] / count, sum[1] / count)));
    return new Profile(texts + 1, area.isEmpty() ? otherArea : area, dearest(all));
  }

  /** How near a text is to the topic's texts on average; see {@link Nearness}. */
  double near(Marks marks, String otherArea) {
    int[] shared = new int[Math.min(marks.size(), signs.size())];
    float[] products = new float[shared.length];
    float[] names = new float[shared.length];
    int count = 0;
    double all = 0;
    for (int i = 0, j = 0; i < marks.size() && j < signs.size(); ) {
      int code = marks.codes()[i];
      Sign sign = signs.get(j);
      if (code == sign.code()) {
        products[count] = marks.weights()[i] * sign.value();
        names[count] = marks.names()[i] > 0 ? sign.name() : 0;
        all += products[count];
        shared[count++] = i;
      }
      i += code <= sign.code() ? 1 : 0;
      j += sign.code() <= code ? 1 : 0;
    }
    Shared what =
        new Shared(
            marks,
            Arrays.copyOf(shared, count),
            Arrays.copyOf(products, count),
            Arrays.copyOf(names, count));
    boolean longs = marks.size() >= Nearness.LONG && signs.size() == MOST;
    return Nearness.of(all, what.beside(), what.name(), Areas.of(area, otherArea), longs);
  }

  /** Names by which a text that has one of them is led here; ascending. */
  public int[] names() {
    return signs.stream().filter(sign -> sign.name() >= LEADS).mapToInt(Sign::code).toArray();
  }

  /** To be kept; {@link #load} reads it. */
  public byte[] save() {
    byte[] town = area.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(8 + town.length + signs.size() * SIGN_BYTES);
    bytes.putInt(texts).putInt(town.length).put(town);
    signs.forEach(sign -> bytes.putInt(sign.code()).putFloat(sign.value()).putFloat(sign.name()));
    return bytes.array();
  }

  public static Profile load(byte[] saved) {
    ByteBuffer bytes = ByteBuffer.wrap(saved);
    int texts = bytes.getInt();
    byte[] town = new byte[bytes.getInt()];
    bytes.get(town);
    List<Sign> signs = new ArrayList<>();
    while (bytes.hasRemaining()) {
      signs.add(new Sign(bytes.getInt(), bytes.getFloat(), bytes.getFloat()));
    }
    return new Profile(texts, new String(town, StandardCharsets.UTF_8), signs);
  }

  private static List<Sign> dearest(List<Sign> all) {
    return all.stream()
        .sorted(DEAREST)
        .limit(MOST)
        .sorted(Comparator.comparingInt(Sign::code))
        .toList();
  }

  static String mostOf(List<String> areas) {
    Map<String, Integer> counts = new TreeMap<>();
    areas.stream().filter(a -> !a.isEmpty()).forEach(a -> counts.merge(a, 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
