// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework.dispatch;

import java.util.List;

/**
 * The keys under which a matter is remembered: windows of units, windows of roles, and features of
 * the linear model. The order is part of the stored form.
 */
final class Keys {

  static final int UNIT_WINDOWS = 5;
  static final int ROLE_WINDOWS = 6;
  static final int LEAF = 1;
  static final int LEAF_TOWN = 2;
  static final int LEAF_NARROWEST = 3;
  static final int LEAF_ROLE = 3;

  /** Bias, levels, pairs of levels, then eight that know the channel, the nature or the urgency. */
  static final int MOST_FEATURES =
      1 + 2 * Matter.MOST_LEVELS + Matter.MOST_LEVELS * Matter.MOST_LEVELS + 9;

  private static final long UNITS = 0x556E697473L;
  private static final long ROLES = 0x526F6C6573L;

  /** Wider category, category; category with town, with the narrowest place, with channel. */
  final long[] unitWindows;

  /** Everything; widest, wider, narrowest category; the last two with channel. */
  final long[] roleWindows;

  final long[] features = new long[MOST_FEATURES];
  int featureCount;

  Keys(Matter matter) {
    long[] categories = hashes(1, matter.category());
    long[] places = hashes(2, matter.place());
    long channel = Hash.and(3, Hash.of(matter.channel()));
    long leaf = categories[categories.length - 1];
    long wider = categories[Math.max(0, categories.length - 2)];
    long town = places.length == 0 ? 0 : places[0];
    long narrowest = places.length == 0 ? 0 : places[places.length - 1];
    unitWindows =
        salted(
            UNITS,
            Hash.and(wider, 1),
            leaf,
            Hash.and(leaf, Hash.and(town, 1)),
            Hash.and(leaf, narrowest),
            Hash.and(leaf, channel));
    roleWindows =
        salted(
            ROLES,
            0,
            Hash.and(categories[0], 2),
            Hash.and(wider, 1),
            leaf,
            Hash.and(leaf, channel),
            Hash.and(Hash.and(wider, 1), channel));
    collectFeatures(matter, categories, places, channel);
  }

  private void collectFeatures(Matter matter, long[] categories, long[] places, long channel) {
    long nature = Hash.and(4, Hash.of(matter.nature()));
    long urgency = Hash.and(5, Hash.of(matter.urgency()));
    long leaf = categories[categories.length - 1];
    add(0);
    for (long category : categories) {
      add(category);
      for (long place : places) {
        add(Hash.and(category, place));
      }
    }
    long leafAndChannel = Hash.and(leaf, channel);
    for (long place : places) {
      add(place);
      add(Hash.and(leafAndChannel, place));
    }
    add(channel);
    add(nature);
    add(urgency);
    add(leafAndChannel);
    add(Hash.and(leaf, nature));
  }

  /** Weights that each candidate has for this matter: one a feature, one a role window. */
  int slotCount() {
    return featureCount + ROLE_WINDOWS;
  }

  private void add(long feature) {
    features[featureCount++] = feature;
  }

  /** A level's key holds the levels above it: two categories may share a name. */
  private static long[] hashes(long sort, List<Named> path) {
    long[] hashes = new long[path.size()];
    long above = sort;
    for (int i = 0; i < hashes.length; i++) {
      above = Hash.and(above, Hash.of(path.get(i).code()));
      hashes[i] = above;
    }
    return hashes;
  }

  private static long[] salted(long salt, long... keys) {
    for (int i = 0; i < keys.length; i++) {
      keys[i] = Hash.and(salt, keys[i]);
    }
    return keys;
  }
}
