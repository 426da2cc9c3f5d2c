// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import java.util.List;

/**
 * Help with the words of an answer, beside its field.
 *
 * @param drafts past answers to make it from; none for whoever only reads it
 * @param begun whether there is an answer to look at
 * @param lacking what it lacks
 * @param before what stood in the field before a draft was put in, to go back to; empty where none
 *     was
 */
public record ReplyHelp(List<Offered> drafts, boolean begun, List<Lacking> lacking, Before before) {

  /** What stood in the field before a draft was put into it. */
  public record Before(boolean drafted, String text) {

    static final Before NONE = new Before(false, "");
  }

  /** A piece of a draft; a gap is shown otherwise. */
  public record Piece(String text, boolean gap) {}

  /**
   * A past answer.
   *
   * @param why it is offered
   * @param filled what the program put in, to be looked at; empty where nothing
   * @param key the letter that puts it in
   */
  public record Offered(long id, List<Piece> text, String why, String filled, String key) {

    public Offered {
      text = List.copyOf(text);
    }
  }

  /** Something that the answer lacks. */
  public record Lacking(String what, String why, String remedy, boolean stands) {}

  public ReplyHelp {
    drafts = List.copyOf(drafts);
    lacking = List.copyOf(lacking);
  }
}
