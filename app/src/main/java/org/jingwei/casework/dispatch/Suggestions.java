// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework.dispatch;

import java.util.List;
import java.util.Optional;

/**
 * The answer for one case.
 *
 * @param ranked the likeliest first; equal ones in the order of their codes
 * @param sure whether suggestions as confident as the first one were right, so far, at least as
 *     often as {@link LearnerSettings#precision} asks
 */
public record Suggestions(List<Suggestion> ranked, boolean sure) {

  /** The likeliest unit; empty when neither history nor catalogue names one. */
  public Optional<Suggestion> findFirst() {
    return ranked.stream().findFirst();
  }
}
