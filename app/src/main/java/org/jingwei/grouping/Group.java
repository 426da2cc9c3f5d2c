// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grouping;

import java.util.List;

/**
 * Texts of one topic.
 *
 * @param members their ids, ascending
 * @param centre the one that is nearest to all of them
 * @param names what most of them name, such as 丽景小区; at most two, the commonest first
 */
public record Group(List<Long> members, long centre, List<String> names, Profile profile) {

  public Group {
    members = List.copyOf(members);
    names = List.copyOf(names);
  }
}
