// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import java.util.List;

/**
 * One line of the left rail. Each group of pages declares its own as a bean; the rail shows those
 * whose roles the reader has.
 *
 * @param order lower stands higher
 * @param key the words' key, also the name that a page gives as its place in the rail
 * @param icon a Tabler outline icon
 * @param letter the key pressed after g to go there
 * @param roles any of these lets it show; empty shows it to everybody who is signed in
 */
public record RailItem(
    int order, String key, String href, String icon, String letter, List<String> roles) {

  public RailItem {
    roles = List.copyOf(roles);
  }
}
