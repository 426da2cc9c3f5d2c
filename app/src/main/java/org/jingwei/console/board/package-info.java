// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/** The pages of figures: the leader's board, and the public page with its API. */
@NullMarked
package org.jingwei.console.board;

import org.jspecify.annotations.NullMarked;
