// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.find;

/**
 * One thing that narrows a search.
 *
 * @param known whether it was understood; what was not is looked for as a word
 * @param href the search without it
 */
public record FindChip(String label, String value, boolean known, String href) {}
