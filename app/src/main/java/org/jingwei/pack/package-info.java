// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * A county's pack: a folder of plain files with its divisions, cells, units, categories, duties,
 * time limits and calendar. {@link org.jingwei.pack.Packs} reads all of it, names every bad row
 * with file, line and remedy, and loads nothing if there is one; otherwise everything is replaced
 * in one transaction.
 *
 * <p>What is where:
 *
 * <ul>
 *   <li><b>Reading</b>: {@code *Reader}, a file each, over {@code Csv}, {@code Table}, {@code Row};
 *       what is wrong becomes a {@code PackProblem}
 *   <li><b>The whole</b>: {@code PackDraft} gathers, {@code PackAssembly} and {@code CellFit} check
 *       across files
 *   <li><b>When</b>: {@code PackAtStart}; {@code PackWatch} lets other processes follow
 * </ul>
 *
 * <p>The format is told in {@code packs/README.md}.
 */
@ApplicationModule(
    allowedDependencies = {
      "casework",
      "report",
      "notification",
      "exchange",
      "forwarding",
      "forecast",
      "deadline",
      "grid",
      "directory",
      "ledger",
      "retention",
      "shared"
    })
@NullMarked
package org.jingwei.pack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
