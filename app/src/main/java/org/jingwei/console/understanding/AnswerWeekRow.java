// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.understanding;

import java.time.LocalDate;

/** What became of suggestions in one week, as a line. */
public record AnswerWeekRow(
    LocalDate monday, String judged, String right, String sure, String sureRight, String between) {}
