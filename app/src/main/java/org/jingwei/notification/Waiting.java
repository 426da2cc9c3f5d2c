// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import java.time.Instant;
import org.jingwei.shared.CountyCode;

/**
 * A message of the outbox, without a number.
 *
 * @param reporter the vault's pseudonym
 * @param attempts how many were made, with the one at hand
 */
record Waiting(
    CountyCode county,
    long id,
    long reportId,
    long reporter,
    String language,
    String body,
    int attempts,
    Instant createdAt) {}
