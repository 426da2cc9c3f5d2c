// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.packs;

import java.util.List;

/** Rows of another table that hang on this one, and where one more is added. */
public record Related(String table, String add, List<Line> lines) {}
