// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
/**
 * Simulators of the 12345, 12315 and 12319 lines: an own program that reads docs/exchange.md by
 * itself and shares no code with the product, so that what both understand is what is written.
 */
@NullMarked
package org.jingwei.lines;

import org.jspecify.annotations.NullMarked;
