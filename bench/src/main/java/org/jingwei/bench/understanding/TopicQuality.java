// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench.understanding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.jingwei.alike.Copies;
import org.jingwei.bench.understanding.TopicTexts.Row;
import org.jingwei.grouping.Grouping;
import org.jingwei.grouping.Heat;
import org.jingwei.grouping.Told;
import org.jingwei.grouping.Voice;

/**
 * Which topics are found in real messages, and how much of that depends on the order in which they
 * came: the top ten, and over twenty seeded shuffles the adjusted Rand index and the overlap of the
 * top ten against the order of time. Beside it, in the same run, a single pass by cosine and the
 * connected parts of nearly equal texts. {@code [FILE] [--json] [--shuffles N]}.
 *
 * <p>The data have no writer: each different text is taken for one person, which in the product the
 * vault says.
 */
public final class TopicQuality {

  private static final Path FILE = Path.of("../shared/data/messages/hot-topics.csv.gz");
  private static final int TOP = 10;

  /** As many texts come between two groupings as a county of a million gets in a day or two. */
  private static final int BETWEEN = 500;

  /** A way to group: the topic of each text, by its id. */
  private interface Way extends Function<List<Told>, Map<Long, Long>> {}

  private TopicQuality() {}

  public static void main(String[] args) throws IOException {
    List<String> words = new ArrayList<>(Arrays.asList(args));
    boolean json = words.remove("--json");
    int at = words.indexOf("--shuffles");
    int shuffles = at < 0 ? 20 : Integer.parseInt(words.get(at + 1));
    if (at >= 0) {
      words.subList(at, at + 2).clear();
    }
    Path file = words.isEmpty() ? FILE : Path.of(words.getFirst());
    List<Row> rows = TopicTexts.read(file);
    List<Told> told = rows.stream().map(Row::told).toList();
    long start = System.nanoTime();
    Grouping grouping = Grouping.of(told);
    double seconds = (System.nanoTime() - start) / 1e9;
    Map<String, Way> ways = new LinkedHashMap<>();
    ways.put("grouped anew (the product, each half hour)", TopicQuality::grouped);
    ways.put("filed as they come, grouped each 500", list -> TopicStream.of(list, BETWEEN));
    ways.put("baseline: single pass, cosine 0.25", SinglePass::of);
    ways.put("baseline: connected parts of sketches", Sketched::of);
    List<Line> lines = new ArrayList<>();
    ways.forEach((name, way) -> lines.add(line(name, way, told, rows, shuffles)));
    System.out.println(
        json
            ? json(rows.size(), seconds, lines, shuffles)
            : plain(rows, grouping, seconds, lines, shuffles));
  }

  /** How one way does: of the known topics, how many texts are in one piece, and what else is. */
  private record Line(
      String name,
      Map<String, int[]> known,
      double rand,
      double least,
      double overlap,
      double seconds) {}

  private static Line line(String name, Way way, List<Told> told, List<Row> rows, int shuffles) {
    long start = System.nanoTime();
    Map<Long, Long> inTime = way.apply(told);
    double seconds = (System.nanoTime() - start) / 1e9;
    List<Set<Long>> top = top(inTime, rows);
    double sum = 0;
    double least = 1;
    double overlap = 0;
    for (int seed = 1; seed <= shuffles; seed++) {
      List<Told> shuffled = new ArrayList<>(told);
      Collections.shuffle(shuffled, new Random(seed));
      Map<Long, Long> topics = way.apply(shuffled);
      double rand = Agreement.adjustedRand(inTime, topics);
      sum += rand;
      least = Math.min(least, rand);
      overlap += Agreement.overlap(top, top(topics, rows));
    }
    int runs = Math.max(1, shuffles);
    Map<String, int[]> known = new LinkedHashMap<>();
    TopicTexts.KNOWN.forEach((topic, is) ->
        known.put(topic, Agreement.whole(inTime, rows.stream().filter(is).map(Row::id).toList())));
    return new Line(name, known, sum / runs, least, overlap / runs, seconds);
  }

  private static Map<Long, Long> grouped(List<Told> told) {
    Map<Long, Long> topics = new HashMap<>();
    told.forEach(one -> topics.put(one.id(), one.id()));
    Grouping.of(told)
        .groups()
        .forEach(group -> group.members().forEach(m -> topics.put(m, group.members().getFirst())));
    return topics;
  }

  /** The hottest topics, each at its hottest day: the messages span three years. */
  private static List<Set<Long>> top(Map<Long, Long> topics, List<Row> rows) {
    Map<Long, List<Row>> members = new HashMap<>();
    rows.forEach(
        row -> members.computeIfAbsent(topics.get(row.id()), t -> new ArrayList<>()).add(row));
    Map<List<Row>, Double> heats = new IdentityHashMap<>();
    members.values().stream()
        .filter(list -> list.size() > 1)
        .forEach(list -> heats.put(list, heat(list).value()));
    return heats.keySet().stream()
        .sorted(
            Comparator.comparingDouble((List<Row> list) -> -heats.getOrDefault(list, 0.0))
                .thenComparing(list -> list.getFirst().id()))
        .limit(TOP)
        .map(list -> (Set<Long>) new HashSet<>(list.stream().map(Row::id).toList()))
        .toList();
  }

  private static Heat heat(List<Row> rows) {
    Map<Long, Integer> people = new HashMap<>();
    rows.forEach(row -> people.putIfAbsent(row.copy(), people.size()));
    int[] alike = Copies.of(rows.stream().map(row -> row.told().words()).toList());
    Map<Long, Integer> copies = new HashMap<>();
    for (int i = 0; i < alike.length; i++) {
      copies.put(rows.get(i).id(), alike[i]);
    }
    Heat hottest = Heat.NONE;
    for (long day : rows.stream().map(Row::day).distinct().sorted().toList()) {
      Heat heat =
          Heat.of(
              rows.stream()
                  .filter(row -> row.day() <= day)
                  .map(row ->
                      voice(
                          row,
                          people.getOrDefault(row.copy(), 0),
                          copies.getOrDefault(row.id(), 0)))
                  .toList(),
              day);
      hottest = heat.value() > hottest.value() ? heat : hottest;
    }
    return hottest;
  }

  private static Voice voice(Row row, int person, int copy) {
    return new Voice(person, row.day(), "WEB", copy, row.told().area(), row.likes());
  }

  private static String plain(
      List<Row> rows, Grouping grouping, double seconds, List<Line> lines, int shuffles) {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "messages/hot-topics.csv.gz: %,d texts grouped in %.1f s (%,.0f texts/s), %,d topics of"
                + " two or more; no writer in the data: each different text counts as one%n",
            rows.size(),
            seconds,
            rows.size() / seconds,
            grouping.groups().size()));
    Map<Long, Row> byId = new HashMap<>();
    rows.forEach(row -> byId.put(row.id(), row));
    int place = 0;
    for (Set<Long> topic : top(grouped(rows.stream().map(Row::told).toList()), rows)) {
      List<Row> members = topic.stream().sorted().map(byId::get).toList();
      Heat heat = heat(members);
      out.append(
          String.format(
              Locale.ROOT,
              "%n%d. heat %.1f, %d texts, %d different by its hottest day%n",
              ++place,
              heat.value(),
              members.size(),
              heat.people()));
      members.forEach(
          row -> out.append("   ").append(row.id()).append(' ').append(row.subject()).append('\n'));
    }
    out.append(
        String.format(
            Locale.ROOT,
            "%n%-44s %10s %10s %10s  whole (hit/in the data/in the topic)%n",
            "over " + shuffles + " shuffles against the order of time",
            "ARI",
            "least ARI",
            "top ten"));
    for (Line line : lines) {
      StringBuilder known = new StringBuilder();
      line.known()
          .forEach((name, n) ->
              known
                  .append(' ')
                  .append(name)
                  .append(' ')
                  .append(n[0])
                  .append('/')
                  .append(n[1])
                  .append('/')
                  .append(n[2]));
      out.append(
          String.format(
              Locale.ROOT,
              "%-44s %10.3f %10.3f %10.2f %s%n",
              line.name(),
              line.rand(),
              line.least(),
              line.overlap(),
              known));
    }
    return out.toString();
  }

  private static String json(int texts, double seconds, List<Line> lines, int shuffles) {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "{\"bench\":\"topics\",\"data\":\"messages/hot-topics.csv.gz\",\"texts\":%d,"
                + "\"textsPerSecond\":%.0f,\"shuffles\":%d,\"ways\":[",
            texts,
            texts / seconds,
            shuffles));
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      out.append(i == 0 ? "" : ",")
          .append(
              String.format(
                  Locale.ROOT,
                  "{\"way\":\"%s\",\"ari\":%.4f,\"leastAri\":%.4f,\"topTen\":%.3f,\"seconds\":%.2f",
                  line.name(),
                  line.rand(),
                  line.least(),
                  line.overlap(),
                  line.seconds()));
      line.known()
          .forEach(
              (name, n) -> out.append(",\"").append(name).append("\":").append(Arrays.toString(n)));
      out.append('}');
    }
    return out.append("]}").toString();
  }
}
