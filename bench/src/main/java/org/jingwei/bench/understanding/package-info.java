// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * How well the program understands what it is told, on real data, each figure beside a baseline of
 * the same run.
 */
@NullMarked
package org.jingwei.bench.understanding;

import org.jspecify.annotations.NullMarked;
