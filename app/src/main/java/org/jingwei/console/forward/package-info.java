// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/** How systems elsewhere are doing, and every matter that was sent on to them. */
@NullMarked
package org.jingwei.console.forward;

import org.jspecify.annotations.NullMarked;
