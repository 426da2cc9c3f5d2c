// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.find;

import java.util.List;
import org.jingwei.console.desk.Found;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Area;
import org.jingwei.directory.Permission;
import org.jingwei.text.Folded;
import org.jingwei.topic.Topic;
import org.jingwei.topic.Topics;
import org.springframework.stereotype.Component;

/** Topics by their names, for those who see the matters of the whole county, as on their page. */
@Component
final class TopicLines {

  static final String TOPIC = "topic";
  private static final int HOTTEST = 50;

  private final Topics topics;

  TopicLines(Topics topics) {
    this.topics = topics;
  }

  List<FindLine> lines(Actor actor, String typed, Ids ids, int most, Say say) {
    String plain = Folded.of(typed).strip();
    if (plain.length() < 2 || !actor.may(Permission.READ_CASES, Area.of(actor.county()))) {
      return List.of();
    }
    return topics.listHottest(actor.county(), HOTTEST).stream()
        .filter(topic -> Folded.of(name(topic)).contains(plain))
        .limit(most)
        .map(topic ->
            new FindLine(
                ids.next(TOPIC),
                "/topics/" + topic.id(),
                "trending-up",
                Found.in(name(topic), List.of(typed)),
                say.it("topics.matters.open", topic.matters(), say.number(topic.open())),
                ""))
        .toList();
  }

  private static String name(Topic topic) {
    String title = topic.title();
    return title == null ? String.join(" · ", topic.names()) : title;
  }
}
