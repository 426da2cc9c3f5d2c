// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.reply;

import java.util.List;

/**
 * What an answer is held against.
 *
 * @param words what was told
 * @param places words by which the place is known, beside those in what was told
 * @param hidden whether the place is nobody's to name, as of what is confidential
 * @param subjects words of its category that were told
 */
public record Asking(String words, List<String> places, boolean hidden, List<String> subjects) {

  public Asking {
    places = List.copyOf(places);
    subjects = List.copyOf(subjects);
  }
}
