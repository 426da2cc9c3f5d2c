// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.desk;

import java.util.List;
import org.jingwei.console.kit.ActiveFilter;
import org.jingwei.console.kit.Field.Option;

/**
 * The filter bar of a list of case files.
 *
 * @param path of the list
 * @param fixed the name of the parameter that says which of the lists beside each other is open
 * @param value of it
 * @param units empty where the list is one unit's
 * @param active what is on, each with the address without it
 */
public record FilterBar(
    String path,
    String fixed,
    String value,
    Sieve sieve,
    List<Option> towns,
    List<Group> categories,
    List<Option> units,
    List<ActiveFilter> active) {

  /** The same filters on another of the lists. */
  FilterBar on(String name, String other) {
    List<ActiveFilter> there =
        active.stream()
            .map(one ->
                new ActiveFilter(
                    one.label(), one.without().replace(fixed + "=" + value, name + "=" + other)))
            .toList();
    return new FilterBar(path, name, other, sieve, towns, categories, units, there);
  }

  /** The list without any filter. */
  public String base() {
    return path + "?" + fixed + "=" + value;
  }

  /** The categories below one of the first level. */
  public record Group(String label, List<Option> options) {
    public Group {
      options = List.copyOf(options);
    }
  }

  public FilterBar {
    towns = List.copyOf(towns);
    categories = List.copyOf(categories);
    units = List.copyOf(units);
    active = List.copyOf(active);
  }
}
