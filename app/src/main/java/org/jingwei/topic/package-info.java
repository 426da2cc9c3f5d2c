// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * What is growing: matters that tell of one topic, how many people do, and whether they become
 * more.
 *
 * <p>The door is {@link org.jingwei.topic.Topics}. {@code Filing} follows the feed and files each
 * matter under a topic as it arrives; {@code Regrouping} groups all of the last weeks anew every
 * half hour, so that in the end the order of arrival does not matter; {@code Tally} counts people
 * and heat. What a person corrected stays corrected.
 *
 * <p>Invariants: confidential matters are never filed; a matter is filed once, whatever is
 * replayed; nothing here knows who told, and no table has a pseudonym: people are counted where the
 * vault tells them apart, and only the count is kept. A topic is told of by a notice once.
 */
@ApplicationModule(
    allowedDependencies = {
      "casework",
      "report",
      "grouping",
      "alike",
      "notification",
      "directory",
      "vault",
      "ledger",
      "grid",
      "polling",
      "shared"
    })
@NullMarked
package org.jingwei.topic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
