// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

/** What a map shows at a zoom. */
public enum MapLevel {
  TOWNS,
  VILLAGES,
  CELLS
}
