// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grouping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Groups all texts of a stretch of time at once. The same texts give the same groups in whatever
 * order they are given.
 *
 * @param groups of two texts or more, in the order of their first ones
 * @param rarity of the pieces of these texts, for those that come after
 */
public record Grouping(List<Group> groups, Rarity rarity) {

  public Grouping {
    groups = List.copyOf(groups);
  }

  private static final int SHARED = 1;
  private static final int NAMED = 2;
  private static final int LONGEST_NAME = 16;

  /** Texts of exactly the same pieces: one in the comparing, however often it was sent. */
  private record Node(Told told, Reading reading, List<Long> ids) {}

  /**
   * @param all with different ids
   */
  public static Grouping of(Collection<Told> all) {
    List<Node> nodes = nodes(all);
    List<Told> told = nodes.stream().map(Node::told).toList();
    List<Reading> readings = nodes.stream().map(Node::reading).toList();
    Rarity rarity = Rarity.of(told, readings);
    List<Marks> marks = readings.stream().map(one -> Marks.of(one, rarity, false)).toList();
    Linkage linkage = new Linkage(marks);
    Postings postings = new Postings(marks.size());
    for (int i = 0; i < marks.size(); i++) {
      Marks one = marks.get(i);
      for (int other : postings.candidates(one, rarity)) {
        linkage.tie(
            i,
            other,
            Nearness.of(one, told.get(i).area(), marks.get(other), told.get(other).area()));
      }
      postings.add(i, one, rarity);
    }
    List<Group> groups = new ArrayList<>();
    for (List<Integer> group : linkage.groups()) {
      int first = group.getFirst();
      if (group.size() > 1 || sayTheSame(nodes.get(first), rarity)) {
        groups.add(group(group, nodes, marks));
      }
    }
    return new Grouping(groups, rarity);
  }

  private static List<Node> nodes(Collection<Told> all) {
    Map<Long, Node> nodes = new LinkedHashMap<>();
    all.stream()
        .sorted(Comparator.comparingLong(Told::id))
        .forEach(told -> {
          Reading reading = Reading.of(told.words());
          long key = key(told, reading);
          nodes
              .computeIfAbsent(key, k -> new Node(told, reading, new ArrayList<>()))
              .ids()
              .add(told.id());
        });
    return List.copyOf(nodes.values());
  }

  /** Copies that are long, name something or come from one village; 路灯不亮 is told of many lamps. */
  private static boolean sayTheSame(Node copies, Rarity rarity) {
    // For themselves they are one text: what they name is in no other.
    Marks marks = Marks.of(copies.reading(), rarity, true);
    boolean named = false;
    for (boolean near : marks.near()) {
      named |= near;
    }
    return copies.ids().size() > 1
        && (named || marks.size() >= Nearness.LONG || Areas.isPlace(copies.told().area()));
  }

  /** Empty ones have nothing in common, and a short one tells of something else elsewhere. */
  private static long key(Told told, Reading reading) {
    if (reading.size() == 0) {
      return told.id();
    }
    return reading.size() < Nearness.LONG
        ? reading.fingerprint() * 31 + told.area().hashCode()
        : reading.fingerprint();
  }

  private static Group group(List<Integer> group, List<Node> nodes, List<Marks> marks) {
    List<Marks> own = group.stream().map(marks::get).toList();
    List<String> areas = group.stream().map(i -> nodes.get(i).told().area()).toList();
    Profile profile = Profile.of(own, areas);
    int centre = group.getFirst();
    double best = -1;
    for (int i : group) {
      double near = profile.near(marks.get(i), nodes.get(i).told().area());
      if (near > best) {
        best = near;
        centre = i;
      }
    }
    List<Long> members = group.stream().flatMap(i -> nodes.get(i).ids().stream()).sorted().toList();
    return new Group(
        members, nodes.get(centre).told().id(), names(group, centre, nodes, marks), profile);
  }

  /** The longest stretches of the centre's text that most of the others have too, with a name. */
  private static List<String> names(
      List<Integer> group, int centre, List<Node> nodes, List<Marks> marks) {
    Counts common = new Counts(1 << 8);
    for (int i : group) {
      for (int code : marks.get(i).codes()) {
        common.add(code, 1);
      }
    }
    Marks own = marks.get(centre);
    int[] covered = new int[Reading.LONGEST + 1];
    for (int m = 0; m < own.size(); m++) {
      if (common.get(own.codes()[m]) >= Linkage.NAMED * group.size()) {
        int mark = own.near()[m] ? NAMED : SHARED;
        for (int at = own.starts()[m]; at < own.ends()[m]; at++) {
          covered[at] |= mark;
        }
      }
    }
    return stretches(nodes.get(centre).reading(), covered);
  }

  private static List<String> stretches(Reading reading, int[] covered) {
    Set<String> found =
        new TreeSet<>(Comparator.comparingInt((String s) -> -s.length()).thenComparing(s -> s));
    int start = 0;
    int marks = 0;
    for (int at = 0; at < covered.length; at++) {
      marks |= covered[at];
      if (covered[at] == 0) {
        if ((marks & NAMED) != 0 && at - start <= LONGEST_NAME) {
          found.add(reading.words(start, at));
        }
        start = at + 1;
        marks = 0;
      }
    }
    List<String> names = new ArrayList<>();
    for (String name : found) {
      if (names.size() < 2 && names.stream().noneMatch(kept -> sayTheSame(kept, name))) {
        names.add(name);
      }
    }
    return names;
  }

  /** 丽景新城 and 景新城小区 do. */
  private static boolean sayTheSame(String one, String other) {
    for (int at = 0; at + 3 <= other.length(); at++) {
      if (one.contains(other.substring(at, at + 3))) {
        return true;
      }
    }
    return one.contains(other);
  }
}
