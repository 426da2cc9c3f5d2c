// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What people write when they make a move. */
final class Remarks {

  private final Map<String, List<String>> byAct = new HashMap<>();
  private final RandomGenerator random;

  Remarks(RandomGenerator random) {
    this.random = random;
    SampleFiles.rows("remarks.csv")
        .forEach(row ->
            byAct
                .computeIfAbsent(key(row.get("act"), row.get("topic")), k -> new ArrayList<>())
                .add(row.get("text")));
  }

  String of(String act) {
    return of(act, "");
  }

  String of(String act, String topic) {
    @Nullable List<String> ofTopic = byAct.get(key(act, topic));
    @Nullable List<String> choice = ofTopic == null ? byAct.get(key(act, "")) : ofTopic;
    if (choice == null) {
      throw new IllegalArgumentException("no remark for " + act + " " + topic);
    }
    return choice.get(random.nextInt(choice.size()));
  }

  private static String key(String act, String topic) {
    return act + "/" + topic;
  }
}
