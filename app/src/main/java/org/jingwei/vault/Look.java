// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One access to a person's data as that person may know it: never by whose name.
 *
 * @param what name of the ledger's action, such as {@code vault.reveal}
 * @param by {@code person}, or {@code system} for the program itself
 * @param unit code of the unit, or the program's part
 * @param role as the directory names it; empty where there is none
 * @param reason as it was given; empty where it was erased
 * @param heldUntil until when the telling of it was held by the law; null where it was not
 */
public record Look(
    Instant at,
    String what,
    String by,
    String unit,
    String role,
    String reason,
    @Nullable Instant heldUntil) {}
