// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;

/** The version of each county that is in use. A county changes in one step. */
final class Snapshots {

  private final Map<CountyCode, CountyGrid> counties = new ConcurrentHashMap<>();

  Optional<CountyGrid> find(CountyCode county) {
    return Optional.ofNullable(counties.get(county));
  }

  /** All counties by code. */
  List<CountyGrid> all() {
    return counties.values().stream().sorted(Comparator.comparing(CountyGrid::county)).toList();
  }

  long versionOf(CountyCode county) {
    CountyGrid known = counties.get(county);
    return known == null ? Long.MIN_VALUE : known.version();
  }

  /** Takes a version into use unless a newer one is. */
  void put(CountyGrid fresh) {
    counties.merge(fresh.county(), fresh, Snapshots::newer);
  }

  void remove(CountyCode county) {
    counties.remove(county);
  }

  private static CountyGrid newer(@Nullable CountyGrid known, CountyGrid fresh) {
    return known != null && known.version() > fresh.version() ? known : fresh;
  }
}
