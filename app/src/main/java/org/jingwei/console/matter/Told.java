// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import java.time.Instant;
import java.util.List;
import org.jingwei.console.kit.PersonCard;
import org.jspecify.annotations.Nullable;

/**
 * One report of the matter as its page shows it.
 *
 * @param channel where it came from
 * @param answer how the reporter was answered
 * @param heard its voice note; null where there is none
 * @param comment what the reporter wrote to the rating; empty where nothing
 */
public record Told(
    long id,
    String code,
    String channel,
    Instant at,
    String text,
    String address,
    List<Fact> fields,
    List<Picture> pictures,
    @Nullable Heard heard,
    PersonCard person,
    Mark answer,
    String rating,
    String comment) {

  public Told {
    fields = List.copyOf(fields);
    pictures = List.copyOf(pictures);
  }
}
