// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * The commands of {@code ./jingwei}: what an operator does at a terminal rather than on a page.
 *
 * <p>A command prints what it does, ends with 0 only when it did all of it, and never shows a stack
 * trace for bad input. It may see every module's door and holds no rule of its own.
 */
@ApplicationModule
@NullMarked
package org.jingwei.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
