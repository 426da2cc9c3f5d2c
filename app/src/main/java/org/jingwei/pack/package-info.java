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
 *   <li><b>Edited on pages</b>: {@link org.jingwei.pack.PackEditing} keeps the county's one draft
 *       ({@code Edit}, laid over what is live by {@code Composed}); {@link
 *       org.jingwei.pack.PackPublishing} makes it a version, now or later, and goes back; {@link
 *       org.jingwei.pack.PackImports} takes files in; {@link org.jingwei.pack.PackTable} tells the
 *       columns; {@link org.jingwei.pack.WhatIf} what would change
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
      "polling",
      "retention",
      "spreadsheet",
      "shared"
    })
@NullMarked
package org.jingwei.pack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
