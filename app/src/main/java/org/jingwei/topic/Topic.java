// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.topic;

import java.time.Instant;
import java.util.List;
import org.jingwei.grouping.Trend;
import org.jspecify.annotations.Nullable;

/**
 * A topic that several matters tell of, with what was joined into it.
 *
 * @param centre the matter whose words stand for it
 * @param names what most of its matters name; may be empty
 * @param title what a person called it; null where nobody did
 * @param area the code of the village or town where most of it lies; empty where none is known
 * @param since when the first of its matters was told
 * @param latest when the newest was
 * @param matters how many there are
 * @param open how many of these have not ended
 * @param people how many different people told it, without the anonymous
 * @param nameless how many tellings were anonymous
 * @param texts in how many different texts
 * @param days on how many days
 * @param areas from how many villages or towns
 * @param heat see {@link org.jingwei.grouping.Heat}
 * @param trend of the people
 * @param joined the topic into which it was joined; null where it stands for itself
 */
public record Topic(
    long id,
    long centre,
    List<String> names,
    @Nullable String title,
    String area,
    Instant since,
    Instant latest,
    int matters,
    int open,
    int people,
    int nameless,
    int texts,
    int days,
    int areas,
    double heat,
    Trend trend,
    @Nullable Long joined) {

  public Topic {
    names = List.copyOf(names);
  }
}
