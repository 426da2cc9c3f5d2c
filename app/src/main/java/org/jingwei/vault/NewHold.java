// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import java.time.Instant;

/** A hold that somebody wants. */
public record NewHold(Hold.Kind kind, long caseId, String basis, String reason, Instant until) {}
