// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/** The public page of the ledger: what was signed last, on the screen and on paper. */
@NullMarked
package org.jingwei.console.ledger;

import org.jspecify.annotations.NullMarked;
