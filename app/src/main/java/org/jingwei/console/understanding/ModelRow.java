// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.understanding;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A version of the model, in words.
 *
 * @param version 0 for the pack's words
 * @param right how often it was right on the month held back, such as "412 of 460 (90 %)"
 * @param before the same of the version before it, on the same matters
 * @param pack the same of the pack's words
 * @param alone what it would have decided without a person, and how much of it rightly
 * @param verdict one sentence
 * @param used whether it guesses now
 * @param kept whether it can be chosen
 */
public record ModelRow(
    int version,
    Instant at,
    LocalDate since,
    String examples,
    String right,
    String before,
    String pack,
    String alone,
    String verdict,
    boolean used,
    boolean kept) {}
