// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * Help: one chapter for each kind of page, its index, its search, and the tour of the first day.
 *
 * <p>The chapters are files, {@code help/zh/NAME.md} and {@code help/en/NAME.md}, written in a very
 * small part of Markdown ({@code ChapterText}); {@code Contents} says in one table which pages a
 * chapter is for and who reads it. Invariants: a chapter stands in both languages with the same
 * parts; whoever may open a page may read its chapter, nobody else may; residents’ chapters are
 * open to all.
 */
@NullMarked
package org.jingwei.console.help;

import org.jspecify.annotations.NullMarked;
