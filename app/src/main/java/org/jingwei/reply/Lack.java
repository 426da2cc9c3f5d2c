// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.reply;

/** What an answer may lack; words {@code reply.lack.NAME}, in the order in which it is told. */
public enum Lack {
  /** A draft's gaps are still open. */
  GAP,
  /** Neither what was done nor on what ground nothing can be done. */
  MEASURE,
  /** Only words such as "passed on to the departments concerned". */
  EMPTY,
  /** Nothing of what was asked stands in it. */
  SUBJECT,
  /** A question was asked that it does not answer. */
  QUESTION,
  /** Not where. */
  PLACE,
  /** Not when it was, or will be, done. */
  WHEN,
  /** No office and no number to ask. */
  CONTACT
}
