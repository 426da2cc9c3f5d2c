// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * What people told us: one {@link org.jingwei.report.Report} for one person's or system's telling,
 * from one channel. It is never lost and never merged away; merging only changes the case file it
 * points to.
 *
 * <p>The module also owns the category tree with its extra fields, the first guess at a category by
 * the pack's words, photos, the reporter's code and secret, the answer that each reporter got, and
 * their rating. It knows nothing of states, units or deadlines: that is casework's.
 *
 * <p>The door is {@link org.jingwei.report.Reports}. What is where:
 *
 * <ul>
 *   <li><b>Taking</b>: {@code Taking} in order: {@code ReportRules}, {@code Placing}, {@code
 *       Classifying} ({@code CategoryGuess} with {@code KeywordFinder} and {@code Grams}, or what
 *       the desk has taught), {@code IntakeKeys}, {@code ReporterCodes}, {@code ReportStore}
 *   <li><b>Categories</b>: {@code CategoryStore}, {@code CategoryTree}; their extra fields in
 *       {@code FieldAnswers}
 *   <li><b>Photos</b>: {@code Photos}, {@code Upright}, {@code JpegEnd}, {@code PhotoStore}, {@code
 *       PhotoHandles}; {@code StrayPhotos} clears what belongs to nothing; {@code PhotosApi}
 *   <li><b>Voice notes</b>: {@code VoiceNote} reads and writes the file, {@code VoiceStore}
 * </ul>
 *
 * <p>Invariants: text is stored with phone and identity numbers taken out; who told it is a
 * pseudonym of the vault; a report's code is unique in its county and is never given twice; an
 * idempotency key stands for one report only.
 */
@ApplicationModule(
    allowedDependencies = {
      "grid",
      "learning",
      "vault",
      "ledger",
      "directory",
      "retention",
      "rows",
      "shared"
    })
@NullMarked
package org.jingwei.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
