// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.understanding;

import java.time.LocalDate;

/**
 * How places and the same matter were understood in one week.
 *
 * @param monday its first day
 * @param told matters that the desk took on, whose words might name a place
 * @param alone of these, those whose words settled a place below the county without a person
 * @param right of these, those that lie there as the desk took them on
 * @param merged matters that a person merged into another
 * @param apart proposals of which a person said that they are not the same
 * @param undone merges that were taken back
 */
public record Tally(
    LocalDate monday, long told, long alone, long right, long merged, long apart, long undone) {}
