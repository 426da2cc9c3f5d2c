// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import org.jingwei.shared.Words;

/**
 * A division that a text may mean.
 *
 * @param score 0 to 100, higher is likelier; equal scores are equally likely, nothing is guessed
 * @param matched the words of the text that name it, as written there
 * @param why the reason for the score, for the person who decides
 * @param otherCounty whether it lies in another county than the one asked for
 */
public record PlaceCandidate(
    Division division, int score, String matched, Words why, boolean otherCounty) {}
