// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.understanding;

import java.util.List;
import org.jingwei.shared.DivisionCode;

/**
 * A name by which people say where something is, found in what they told.
 *
 * @param division the smallest one in which nine of ten of these matters lie
 * @param matters how many were told with it
 * @param there of these, those that lie in that division
 * @param examples case files that were told with it, the newest first
 */
public record PlaceName(
    String name, DivisionCode division, int matters, int there, List<Long> examples) {
  public PlaceName {
    examples = List.copyOf(examples);
  }
}
