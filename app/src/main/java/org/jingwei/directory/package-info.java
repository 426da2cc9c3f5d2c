// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
/**
 * Units, people and what each person may do where: the county's own staff directory, and sign-in.
 *
 * <p>Four doors: {@link org.jingwei.directory.Directory} for units, people and grants, {@link
 * org.jingwei.directory.SignIns} for signing in, sessions and tokens, {@link
 * org.jingwei.directory.SecondSteps} and {@link org.jingwei.directory.Passkeys} for what a person
 * proves who they are with besides the password. What is where:
 *
 * <ul>
 *   <li><b>Who may do what</b>: {@code Role}, {@code Permission} and {@code RoleTable}, the one
 *       table; {@code AppointmentRules} for who may grant; {@code Actor} is who asks
 *   <li><b>Units and people</b>: {@code Unit*}, {@code Person*}, {@code People}
 *   <li><b>Signing in</b>: {@code Password*}, {@code OneTimePasswords}, {@code Credential*}, {@code
 *       Session*}, {@code SystemToken*}; {@code Attempts}, {@code Failures}, {@code LockoutPolicy}
 *       against guessing
 *   <li><b>The second step</b>: {@code CodeApp*}, {@code Totp}, {@code RecoveryCodes}, {@code
 *       PendingSignIns}, {@code Passkey*} with {@code RelyingParties}; {@code SecondStepNeeds} for
 *       who must take it
 * </ul>
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>Deny by default: a person may do only what the role table gives to a role that was granted
 *       to them, inside the grant's division, while the grant runs.
 *   <li>A unit is never deleted; one that a newer pack no longer names is closed, so that old case
 *       files still say who handled them.
 *   <li>Units of a county are replaced as a whole or not at all; readers see the old set or the new
 *       one, never a mixture.
 *   <li>A password is kept as an Argon2id hash, a session or system token as a SHA-256 hash: what
 *       is stored cannot be used to sign in.
 *   <li>A session is opened only when every step that is asked for was taken; until then a sign-in
 *       is a row of its own, with no rights at all.
 *   <li>What a code app works from is sealed under the master key; no code is taken twice.
 *   <li>Staff data is kept to what dispatch needs: a name to show and the unit. Residents have no
 *       account here.
 * </ul>
 *
 * <p>Tables of this module are small (units, people, tokens) or pruned (sessions, failures);
 * sessions start their keys with the county, the rest are reference tables past one machine.
 */
@ApplicationModule(allowedDependencies = {"shared", "ledger", "vault"})
@NullMarked
package org.jingwei.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
