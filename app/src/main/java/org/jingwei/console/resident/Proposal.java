// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.resident;

import java.util.List;
import org.jingwei.console.kit.Say;
import org.jingwei.report.CategoryTree.Guess;

/**
 * A category that the words may mean.
 *
 * @param words those that decided, in one line
 */
public record Proposal(String code, String name, String words) {

  static List<Proposal> all(List<Guess> guesses, Say say) {
    return guesses.stream()
        .map(g ->
            new Proposal(g.category().code(), say.of(g.category().name()), say.joined(g.words())))
        .toList();
  }
}
