// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.find;

import java.util.List;
import org.jingwei.console.desk.Found;

/**
 * One thing that was found and can be gone to.
 *
 * @param id unique on the page
 * @param title in pieces, the words that were looked for marked
 * @param detail what else tells it apart; may be empty
 * @param why why it was found, where that is not seen; may be empty
 */
public record FindLine(
    String id, String href, String icon, List<Found> title, String detail, String why) {
  public FindLine {
    title = List.copyOf(title);
  }
}
