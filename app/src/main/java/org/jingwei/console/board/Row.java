// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.board;

import org.jingwei.insight.Counts;

/**
 * One unit's or town's line of a table.
 *
 * @param arrived reports that came; -1 where that is not counted
 * @param desk the query of the desk's list of its matters
 */
public record Row(String code, String name, long arrived, Counts counts, String desk) {}
