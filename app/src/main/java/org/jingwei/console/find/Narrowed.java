// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.find;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.Sought;
import org.jingwei.directory.Area;
import org.jspecify.annotations.Nullable;

/** Gathers what operators narrow a search to. */
final class Narrowed {

  final List<Area> places = new ArrayList<>();
  final Set<String> categories = new HashSet<>();
  final Set<String> units = new HashSet<>();
  final Set<CaseState> states = new HashSet<>();
  boolean overdue;
  @Nullable Instant from;
  @Nullable Instant to;

  Sought sought(List<List<String>> words, List<String> without) {
    return new Sought(words, without, places, categories, units, states, overdue, from, to, true);
  }
}
