// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.help;

/** Chapters by whom they are for, in the order of the index. */
public enum Group {
  RESIDENTS,
  DESK,
  OUTSIDE,
  DECIDING,
  EVERYBODY,
  RULES,
  PEOPLE,
  CONNECTIONS
}
