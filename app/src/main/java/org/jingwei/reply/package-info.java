// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * Help with the words by which a unit says what was done: past ones that were rated well, emptied
 * of everything that is not the same again, as drafts; and a check of whether a text answers what
 * was asked.
 *
 * <p>The door is {@link org.jingwei.reply.Replies}. {@code Keeping} follows the feed of case events
 * and keeps the answer of each matter that ended well ({@code WellRated}), after {@code Emptying}
 * has put named gaps ({@link org.jingwei.text.Gap}) where places, days, numbers, names and units
 * stood and has dropped each sentence that holds a word which is not surely an ordinary one. {@code
 * ReplyCheck} is pure: from the asking and the text to what lacks.
 *
 * <p>Invariants: confidential matters, petitions, matters that complain of a unit and matters that
 * were sent back or opened again are not kept from; what is kept names nobody and no place; a
 * reader is offered drafts only, nothing writes itself into an answer; a finding never stands in
 * the way, but for a gap that was not filled (a rule of {@code casework}).
 */
@ApplicationModule(
    allowedDependencies = {
      "casework",
      "report",
      "alike",
      "text",
      "directory",
      "grid",
      "vault",
      "polling",
      "shared"
    })
@NullMarked
package org.jingwei.reply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
