// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

/**
 * What a person may do, or whether they may sign in at all, has changed; what is remembered of them
 * must be read again.
 *
 * @param person the person's id
 */
public record RightsChanged(long person) {}
