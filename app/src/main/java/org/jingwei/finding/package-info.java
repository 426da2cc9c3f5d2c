// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * What somebody means who types a few characters into a search box, as pure functions without rows.
 * Two doors: {@link org.jingwei.finding.Question} takes words, phrases and operators apart; {@link
 * org.jingwei.finding.NameShelf} holds the names of one county (places, units, categories, pages)
 * and finds them by beginning, short form, pinyin, initials, and as they sound in and around
 * Huangmei. A shelf is searched from end to end: some thousands of names are less work than an
 * index of sounds.
 */
@ApplicationModule(allowedDependencies = {"text", "shared"})
@NullMarked
package org.jingwei.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
