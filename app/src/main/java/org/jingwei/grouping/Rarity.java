// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grouping;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * In how many texts each piece stands, frozen: what weighs little because many write it. A piece
 * that looks like a name and is told of several towns is held for none.
 */
public final class Rarity {

  /** Of so few texts nothing is known; as if there were so many more that share no piece. */
  private static final int UNSEEN = 1_000;

  /** A piece of more texts than this part of them says nothing. */
  private static final double COMMON = 0.03;

  private static final int COMMON_AT_LEAST = 40;

  /** What a weight is counted from: pieces of about a fifth of all texts. */
  private static final double LEAST = 1.5;

  /** A name begins to count where one text of about twenty has it, and is rare at one of ninety. */
  private static final double NAME_FROM = 3;

  private static final double NAME_RARE = 4.5;

  /** So much of the texts that have a name lie in one town. */
  private static final double TOGETHER = 0.6;

  private final int total;
  private final Counts texts;
  private final Counts spread;

  private Rarity(int total, Counts texts, Counts spread) {
    this.total = total;
    this.texts = texts;
    this.spread = spread;
  }

  /** Where nothing was told yet. */
  public static Rarity none() {
    return new Rarity(0, new Counts(1), new Counts(1));
  }

  /** Over these texts; the order does not matter. */
  public static Rarity of(Collection<Told> all) {
    List<Told> told = List.copyOf(all);
    return of(told, told.stream().map(one -> Reading.of(one.words())).toList());
  }

  static Rarity of(List<Told> told, List<Reading> readings) {
    Counts texts = new Counts(1 << 16);
    for (Reading reading : readings) {
      for (int i = 0; i < reading.size(); i++) {
        texts.add(Reading.code(reading.at(i)), 1);
      }
    }
    return new Rarity(told.size(), once(texts), spread(told, readings, texts));
  }

  /** Without those that only one text has. */
  private static Counts once(Counts all) {
    Counts kept = new Counts(all.size() / 4);
    for (int code : all.codes()) {
      int count = all.get(code);
      if (count > 1) {
        kept.add(code, count);
      }
    }
    return kept;
  }

  private static Counts spread(List<Told> told, List<Reading> readings, Counts texts) {
    Map<Integer, Map<String, Integer>> areas = new HashMap<>();
    for (int t = 0; t < readings.size(); t++) {
      String area = Areas.town(told.get(t).area());
      Reading reading = readings.get(t);
      for (int i = 0; i < reading.size() && !area.isEmpty(); i++) {
        int code = Reading.code(reading.at(i));
        if (Reading.kind(reading.at(i)) != Names.NONE && texts.get(code) > 1) {
          areas.computeIfAbsent(code, c -> new HashMap<>(4)).merge(area, 1, Integer::sum);
        }
      }
    }
    Counts spread = new Counts(1 << 10);
    areas.forEach((code, found) -> {
      int sum = found.values().stream().mapToInt(Integer::intValue).sum();
      int most = found.values().stream().mapToInt(Integer::intValue).max().orElse(0);
      if (sum > 1 && most < TOGETHER * sum) {
        spread.add(code, 1);
      }
    });
    return spread;
  }

  /** How many texts have the piece; 1 where that is not known. */
  int texts(int code) {
    return Math.max(1, texts.get(code));
  }

  int total() {
    return total;
  }

  boolean isKnown(int code) {
    return texts.get(code) > 0;
  }

  /** What a piece weighs; 0 where it is too common. */
  double weight(int code) {
    int count = Math.max(2, texts.get(code));
    if (count > Math.max(COMMON_AT_LEAST, COMMON * (total + UNSEEN))) {
      return 0;
    }
    return Math.max(0, Math.log((double) (total + UNSEEN) / count) - LEAST);
  }

  /** How much a piece of this kind is a name, 0 to 1. */
  double name(int code, int kind) {
    if (kind == Names.NONE || spread.get(code) > 0) {
      return 0;
    }
    double rare = Math.log((double) (total + UNSEEN) / Math.max(2, texts.get(code)));
    double part = Math.clamp((rare - NAME_FROM) / (NAME_RARE - NAME_FROM), 0, 1);
    return kind == Names.NEAR ? part : part / 2;
  }

  /** To be kept; {@link #load} reads it. */
  public byte[] save() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      out.writeInt(total);
      save(texts, out);
      save(spread, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void save(Counts counts, DataOutputStream out) throws IOException {
    out.writeInt(counts.size());
    for (int code : counts.codes()) {
      out.writeInt(code);
      out.writeInt(counts.get(code));
    }
  }

  public static Rarity load(byte[] bytes) {
    try (var in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
      return new Rarity(in.readInt(), counts(in), counts(in));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Counts counts(DataInputStream in) throws IOException {
    int size = in.readInt();
    Counts counts = new Counts(size);
    for (int i = 0; i < size; i++) {
      counts.add(in.readInt(), in.readInt());
    }
    return counts;
  }
}
