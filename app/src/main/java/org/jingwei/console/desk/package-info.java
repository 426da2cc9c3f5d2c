// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * The desk and every list that staff start from: queue, matter and map side by side; what a unit, a
 * checker, a caller-back and an arbiter have to do; the search; a report taken by phone.
 */
@NullMarked
package org.jingwei.console.desk;

import org.jspecify.annotations.NullMarked;
