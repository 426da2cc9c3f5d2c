// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/** The lines for whoever looks after them: how they are doing, what failed, what differs. */
@NullMarked
package org.jingwei.console.exchange;

import org.jspecify.annotations.NullMarked;
