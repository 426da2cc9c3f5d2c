// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/** What staff are told inside the product: the bell in the top bar and the list behind it. */
@NullMarked
package org.jingwei.console.notices;

import org.jspecify.annotations.NullMarked;
