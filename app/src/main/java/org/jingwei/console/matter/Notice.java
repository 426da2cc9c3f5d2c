// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import java.util.List;

/**
 * Why the last move was not made: what stands in the way, what changed meanwhile, and what was
 * typed where its form is gone.
 *
 * @param title the rule in a sentence
 * @param remedy what to do; may be empty
 * @param changed what others did since; empty where nothing changed
 * @param kept what was typed, where its form is not open any more
 */
public record Notice(String title, String remedy, String changed, List<Fact> kept) {
  public Notice {
    kept = List.copyOf(kept);
  }
}
