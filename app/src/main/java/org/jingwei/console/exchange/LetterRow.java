// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.exchange;

import java.time.Instant;

/**
 * A dead letter as its row shows it.
 *
 * @param what its kind in words
 * @param fault what is wrong, in words
 */
public record LetterRow(
    long id, String line, String system, String order, String what, String fault, Instant since) {}
