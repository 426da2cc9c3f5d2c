// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/** The application's root: the start class; every package below is a module of its own. */
@NullMarked
package org.jingwei;

import org.jspecify.annotations.NullMarked;
