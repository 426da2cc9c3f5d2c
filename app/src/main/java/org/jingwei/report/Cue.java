// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.report;

/**
 * A word that tells of danger: whatever the category, a matter told with it is urgent.
 *
 * @param word as people say it
 * @param police whether it is for the police on 110 at once
 */
public record Cue(String word, boolean police) {}
