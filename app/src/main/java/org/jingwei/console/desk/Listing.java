// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page with a list of case files.
 *
 * @param key where its words stand: KEY.title, KEY.lead, KEY.empty, KEY.empty.more and the rail
 *     item
 * @param bar null where nothing can be filtered
 * @param emptyKey the words' key for an empty list
 * @param next the address of the next page; empty where there is none
 * @param csv the address of the file; empty where the reader may not take lists out
 */
public record Listing(
    String key,
    List<Tab> tabs,
    @Nullable FilterBar bar,
    String caption,
    List<CaseRow> rows,
    String emptyKey,
    String next,
    String csv) {

  public Listing {
    tabs = List.copyOf(tabs);
    rows = List.copyOf(rows);
  }
}
