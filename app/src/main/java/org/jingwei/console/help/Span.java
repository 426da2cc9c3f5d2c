// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.help;

/**
 * A piece of a line.
 *
 * @param href of a link; empty for all others
 */
public record Span(Kind kind, String text, String href) {

  /** How a piece is set. */
  public enum Kind {
    PLAIN,
    STRONG,
    /** A key to press. */
    KEY,
    LINK
  }
}
