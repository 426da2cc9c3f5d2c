// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.audit;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A finding as an auditor reads it.
 *
 * @param name who it concerns
 * @param login their user name, for the way to all that they did; empty where it is not known
 * @param what the numbers and the limit in a sentence
 * @param own whether it concerns the reader, who may not judge it
 * @param judged when; null while it is open
 * @param verdict what was made of it, by whom; empty while it is open
 * @param words why; empty while it is open
 */
public record FindingRow(
    long id,
    String name,
    String login,
    String unit,
    String what,
    LocalDate day,
    Instant found,
    boolean own,
    @Nullable Instant judged,
    String verdict,
    String words) {}
