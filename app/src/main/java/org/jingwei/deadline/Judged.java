// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.time.Instant;

/**
 * A verdict that a new calendar has turned.
 *
 * @param at when the clock was stopped
 * @param outcome how it ended by the new deadline
 */
public record Judged(Stage stage, Instant at, ClockOutcome outcome) {}
