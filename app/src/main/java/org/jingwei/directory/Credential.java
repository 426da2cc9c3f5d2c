// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

/**
 * A stored password.
 *
 * @param hash Argon2id in its text form
 * @param mustChange whether the person has to choose another before doing anything else
 * @param spent whether it was a one-time password and has been used
 */
record Credential(long id, String hash, boolean mustChange, boolean oneTime, boolean spent) {}
