// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.understanding;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One matter that the desk took on.
 *
 * @param caseId the case file's id
 * @param at when it was taken on
 * @param week the Monday of that week, in the county's time zone
 * @param version of the model that guessed; 0 for the pack's words
 * @param guessed the first guess from its words alone; empty where there was none
 * @param probability of that guess, 0 to 1
 * @param sure whether the guess would have stood without a person
 * @param decided the category that the desk gave it
 */
public record Judged(
    long caseId,
    Instant at,
    LocalDate week,
    int version,
    String guessed,
    double probability,
    boolean sure,
    String decided) {

  Judged decidedAs(String category) {
    return new Judged(caseId, at, week, version, guessed, probability, sure, category);
  }
}
