// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * The app of grid workers and checkers: takes reports and does checks where there is no signal, and
 * sends each once. The page tells nothing of who is signed in, so that a phone may keep it; the
 * rest is asked for by its script. No check-ins, no points, no tracks: where somebody is leaves the
 * phone only with an entry that they send.
 */
@NullMarked
package org.jingwei.console.field;

import org.jspecify.annotations.NullMarked;
