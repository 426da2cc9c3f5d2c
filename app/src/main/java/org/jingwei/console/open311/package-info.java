// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/** Keys of Open311 clients. */
@NullMarked
package org.jingwei.console.open311;

import org.jspecify.annotations.NullMarked;
