// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import org.jingwei.grid.CellShape;

/** A cell and the line of its feature in the file. */
record PlacedCell(CellShape shape, int line) {}
