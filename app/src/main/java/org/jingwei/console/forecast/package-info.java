// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/** Which hazards are to be expected where in the coming weeks, for those who prepare for them. */
@NullMarked
package org.jingwei.console.forecast;

import org.jspecify.annotations.NullMarked;
