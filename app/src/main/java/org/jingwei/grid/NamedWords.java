// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

/**
 * Words of a text that name a place.
 *
 * @param start where they begin
 * @param end where they end, exclusive
 * @param vague whether they may as well be ordinary words: two bare characters, or a name with a
 *     mistake
 */
public record NamedWords(int start, int end, boolean vague) {}
