// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import org.jspecify.annotations.Nullable;

/**
 * How many matters of a category were told of a cell.
 *
 * @param town the town's code; the county's where no town is known
 * @param cell null for matters whose place is known only by its division
 * @param category empty for what nobody has classified
 */
public record ToldCount(String town, @Nullable String cell, String category, long matters) {}
