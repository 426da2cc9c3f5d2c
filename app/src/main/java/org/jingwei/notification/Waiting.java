// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import java.time.Instant;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;

/**
 * A message of the outbox, without a number or a mail address.
 *
 * @param reporter the vault's pseudonym
 * @param way by which it is to go; null where that is seen when the reporter's data are opened
 * @param attempts how many were made, with the one at hand
 */
record Waiting(
    CountyCode county,
    long id,
    long reportId,
    long reporter,
    String language,
    String subject,
    String body,
    @Nullable Way way,
    int attempts,
    Instant createdAt) {}
