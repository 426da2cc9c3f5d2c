// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.LocalDate;

/** What became of suggestions in one week. */
public record AnsweredWeek(LocalDate monday, Judged judged) {}
