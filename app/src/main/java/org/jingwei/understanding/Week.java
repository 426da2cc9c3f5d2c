// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.understanding;

import java.time.LocalDate;

/**
 * How the guesses at categories did in one week.
 *
 * @param monday its first day
 * @param judged matters that the desk took on
 * @param right of these, first guesses that the desk confirmed
 * @param sure guesses that stood, or would have stood, without a person
 * @param sureRight of these, those that the desk left as they were
 */
public record Week(LocalDate monday, long judged, long right, long sure, long sureRight) {}
