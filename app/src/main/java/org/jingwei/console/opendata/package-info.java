// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
/**
 * Open data: what the county publishes for programs, and the page that explains it.
 *
 * <p>Invariants: one {@link org.jingwei.console.opendata.Release} a day, from which the files and
 * the months of the public map are made, so that nothing small can be found by comparing two of
 * them; nothing smaller than a cell and a month; no text, no number of a matter, no point, no hour.
 */
@NullMarked
package org.jingwei.console.opendata;

import org.jspecify.annotations.NullMarked;
