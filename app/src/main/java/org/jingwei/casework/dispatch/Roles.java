// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework.dispatch;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a unit is to a place: the enforcement team of Longtian is, in Longtian, "the town's own
 * enforcement team", and elsewhere just itself. So a habit seen in one town can be expected in the
 * next one. Derived from the names alone.
 */
final class Roles {

  private static final int PLACES = 512;
  private static final int OTHER = 0;
  private static final String[] COMMITTEES = {"村民委员会", "居民委员会", "村委会", "居委会"};

  private final Units units;
  private final List<String> roles = new ArrayList<>();
  private final List<Long> keys = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final LinkedHashMap<List<Named>, short[]> byPlace = new LinkedHashMap<>();

  Roles(Units units) {
    this.units = units;
    number("");
  }

  /** The role of every unit at a place, by unit number; valid until the next call. */
  short[] at(List<Named> place) {
    short @Nullable [] found = byPlace.get(place);
    if (found != null && found.length == units.size()) {
      return found;
    }
    int known = found == null ? 0 : found.length;
    short[] roles = found == null ? new short[units.size()] : Arrays.copyOf(found, units.size());
    for (int unit = known; unit < roles.length; unit++) {
      roles[unit] = (short) number(roleText(units.get(unit), place));
    }
    byPlace.put(place, roles);
    if (byPlace.size() > PLACES) {
      byPlace.pollFirstEntry();
    }
    return roles;
  }

  /** After a unit was renamed. */
  void forget() {
    byPlace.clear();
  }

  /** Whether the role is held by another unit in another place. */
  boolean isLocal(int role) {
    return roles.get(role).indexOf('{') >= 0;
  }

  /** The same in every learner, whatever the number. */
  long key(int role) {
    return keys.get(role);
  }

  int size() {
    return roles.size();
  }

  private int number(String role) {
    Integer known = numbers.get(role);
    if (known != null) {
      return known;
    }
    if (roles.size() == Short.MAX_VALUE) {
      return OTHER;
    }
    numbers.put(role, roles.size());
    roles.add(role);
    keys.add(Hash.and(7, Hash.of(role)));
    return roles.size() - 1;
  }

  static String roleText(Named unit, List<Named> place) {
    String text = unit.name().zh();
    for (int level = place.size() - 1; level >= 0; level--) {
      String mark = "{" + level + "}";
      String name = shortName(place.get(level).name().zh());
      text = name.isEmpty() ? text : text.replace(name, mark);
      if (name.endsWith("街道")) {
        text = text.replace(name.replace("街道", "办事处"), mark);
      }
    }
    return text;
  }

  private static String shortName(String place) {
    for (String committee : COMMITTEES) {
      if (place.endsWith(committee)) {
        return place.substring(0, place.length() - committee.length());
      }
    }
    return place.length() < 2 ? "" : place;
  }

  void save(DataOutputStream out) throws IOException {
    out.writeInt(roles.size());
    for (String role : roles) {
      out.writeUTF(role);
    }
  }

  void load(DataInputStream in) throws IOException {
    for (int left = in.readInt(); left > 0; left--) {
      number(in.readUTF());
    }
  }
}
