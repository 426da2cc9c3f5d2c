// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import org.jspecify.annotations.Nullable;

/**
 * A mention taken to mean one of its divisions.
 *
 * @param area the town or county whose mention decides the support; null without any
 */
record Reading(
    Mention mention, NameIndex.Entry entry, Support support, TextAreas.@Nullable Area area) {

  Division division() {
    return entry.division();
  }

  /** Whether the writer used other characters than the official ones: 湾 for 塆. */
  boolean isVariant() {
    return !entry.exact().equals(mention.words());
  }

  /** How what is written differs from the name. */
  Slip slip() {
    return Slip.between(mention.words(), entry.exact());
  }

  /** What mistakes take off, half for one in the town's name that supports it. */
  int slipCost() {
    return slip().cost() + (area == null ? 0 : area.slip().cost() / 2);
  }

  /** Two characters of which one is wrong name nothing, unless their town stands before them. */
  boolean isTooVague() {
    return slip() == Slip.ONE_OFF
        && support != Support.BESIDE
        && SlipForms.coreOf(Writing.plain(entry.exact())) < SlipForms.SHORTEST;
  }
}
