// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import org.jspecify.annotations.Nullable;

/**
 * How many open matters a cell has.
 *
 * @param town the town's code; the county's where no town is known
 * @param cell null for matters whose place is known only by its division
 */
public record OpenCount(String town, @Nullable String cell, int matters) {}
