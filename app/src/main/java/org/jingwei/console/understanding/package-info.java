// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * How good the program's guesses are, for whoever answers for the desk; and what to do about it.
 */
@NullMarked
package org.jingwei.console.understanding;

import org.jspecify.annotations.NullMarked;
