// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jingwei.grouping.Board;
import org.jingwei.grouping.Group;
import org.jingwei.grouping.Grouping;
import org.jingwei.grouping.Rarity;
import org.jingwei.grouping.Succession;
import org.jingwei.grouping.Told;

/**
 * As the product does it: each text is filed as it comes, and all that came are grouped anew now
 * and then; what is taken is the topic under which it was filed last, just before the last
 * grouping.
 */
final class TopicStream {

  private TopicStream() {}

  static Map<Long, Long> of(List<Told> told, int between) {
    Map<Long, Long> topics = new HashMap<>();
    Board board = new Board(Rarity.none());
    List<Told> came = new ArrayList<>();
    for (Told one : told) {
      if (!came.isEmpty() && came.size() % between == 0) {
        board = regroup(came, topics);
      }
      topics.put(one.id(), board.file(one, one.id()));
      came.add(one);
    }
    return topics;
  }

  private static Board regroup(List<Told> came, Map<Long, Long> topics) {
    Grouping grouping = Grouping.of(came);
    Board board = new Board(grouping.rarity());
    List<Group> groups = grouping.groups();
    Map<Integer, Long> ids = Succession.of(groups, topics);
    came.forEach(one -> topics.put(one.id(), -one.id()));
    for (int g = 0; g < groups.size(); g++) {
      long id = ids.getOrDefault(g, groups.get(g).members().getFirst());
      groups.get(g).members().forEach(member -> topics.put(member, id));
      board.put(id, groups.get(g).profile());
    }
    for (Told one : came) {
      if (topics.getOrDefault(one.id(), 0L) == -one.id()) {
        board.put(-one.id(), board.profile(one));
      }
    }
    return board;
  }
}
