// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * Personal data of reporters and parties, kept apart from what they reported.
 *
 * <p>Names, telephone and identity numbers, addresses and whatever was taken out of free text are
 * sealed here, each person under a key of their own that is wrapped under the county's master key.
 * Every other table holds a {@code Pseudonym}. A caller is found again by a keyed hash of the
 * number.
 *
 * <p>The door is {@link org.jingwei.vault.Vault}. What is where:
 *
 * <ul>
 *   <li><b>Sealing</b>: {@code Envelope}, {@code MasterKey*}, {@code PersonStore}, {@code
 *       BlindIndex}
 *   <li><b>Taking numbers out of text</b>: {@code Redaction}, with {@code DigitRun}, {@code
 *       Numbers}, {@code ResidentIds}, {@code PhoneCues}, {@code Addresses}; what particular people
 *       told of themselves, {@code Concealing}
 * </ul>
 *
 * <p>Invariants. There is no way to the plain text that leaves no entry in the ledger, and the
 * entry is committed before the text is handed out. Erasing destroys the person's key; the
 * pseudonym and the history that names it stay. Plain text never reaches a log: {@code
 * PersonalData} and {@code Redaction.Result} say nothing of themselves.
 */
@ApplicationModule(allowedDependencies = {"ledger", "rows", "shared"})
@NullMarked
package org.jingwei.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
