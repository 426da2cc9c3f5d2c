// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How signing in stands for a person, as the security administrator lists it.
 *
 * @param sessions how many are open
 * @param lastSeen the latest sight of any of them; null where none is open
 * @param codeApp whether a code app is set up
 * @param passkeys how many there are
 * @param waitsUntil until when no password is looked at; null where it would be
 */
public record SignInState(
    Person person,
    int sessions,
    @Nullable Instant lastSeen,
    boolean codeApp,
    int passkeys,
    @Nullable Instant waitsUntil) {}
