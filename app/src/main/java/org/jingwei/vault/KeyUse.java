// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

/**
 * How much is sealed under a master key.
 *
 * @param id 8 hex digits that name the key without telling of it
 * @param current whether it seals what is sealed now
 * @param persons whose data open with it
 * @param idle whether nothing needs it any more, so that it can be dropped
 */
public record KeyUse(String id, boolean current, long persons, boolean idle) {}
