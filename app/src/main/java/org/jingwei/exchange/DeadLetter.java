// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.time.Instant;

/**
 * A message that could not be worked in or sent; what it says is not told.
 *
 * @param fault the code of what is wrong, and after a blank the field
 */
public record DeadLetter(
    long id, String system, String order, int version, String type, String fault, Instant since) {}
