// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A passkey of a person, as it is listed.
 *
 * @param label what the person calls it
 * @param lastUsed null for never
 */
public record Passkey(long id, String label, Instant created, @Nullable Instant lastUsed) {}
