// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.understanding;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A model that was learnt, and how it did on matters that it had not seen.
 *
 * @param version counts up in the county; 0 stands for the pack's words and examples
 * @param examples how many matters it learnt from
 * @param labels how many categories it knows
 * @param heldOut how many matters it was tried on
 * @param heldSince the first day of those
 * @param rightNew how often it was right there
 * @param rightBefore how often the model then in use was
 * @param rightPack how often the pack's words and examples were
 * @param before the version then in use
 * @param sure how many it would have decided alone
 * @param sureRight of these, how many rightly
 * @param worthy whether it was at least as good as both
 * @param kept whether it can be chosen still
 */
public record Trained(
    int version,
    Instant at,
    int examples,
    int labels,
    int heldOut,
    LocalDate heldSince,
    int rightNew,
    int rightBefore,
    int rightPack,
    int before,
    int sure,
    int sureRight,
    boolean worthy,
    boolean kept) {}
