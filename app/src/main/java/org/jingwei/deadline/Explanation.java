// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * How a deadline came about, step by step in order of time; the last step is the deadline.
 *
 * @param zone the county's time zone, in which the lines are written
 */
public record Explanation(List<Step> steps, ZoneId zone) {

  public Explanation {
    steps = List.copyOf(steps);
  }

  /** One sentence for each step, in Chinese or English. */
  public List<String> lines(Locale locale) {
    StepWords words = new StepWords(locale, zone);
    return steps.stream().map(words::line).toList();
  }
}
