// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * The search of the top bar and its page: matters and answers by words, and everything that has a
 * name. {@code Shelves} holds the names, {@code Asking} turns what was typed into what is looked
 * for, {@code TypedPages} answers while somebody types, {@code SearchPages} is the page.
 */
@NullMarked
package org.jingwei.console.find;

import org.jspecify.annotations.NullMarked;
