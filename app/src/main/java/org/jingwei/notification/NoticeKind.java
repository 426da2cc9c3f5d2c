// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

/** What a member of staff is told inside the product. */
public enum NoticeKind {
  /** A matter was dispatched to the unit. */
  ORDER,
  /** The unit was called to a matter as co-handler. */
  CALLED,
  /** A deadline is near. */
  REMINDER,
  /** A deadline was broken. */
  BREACH,
  /** Somebody asks for haste. */
  URGED,
  /** A superior watches the matter. */
  SUPERVISED,
  /** A unit says "not ours": to be decided. */
  OBJECTION,
  /** The unit's objection was decided. */
  OBJECTION_DECIDED,
  /** A unit asks for more time: to be decided. */
  EXTENSION,
  /** The unit's request for more time was decided. */
  EXTENSION_DECIDED,
  /** A unit says that it is done: to be checked. */
  CHECK_DUE,
  /** It was sent back to the unit. */
  REWORK,
  /** Reporters are to be asked. */
  CALLBACK_DUE,
  /** It was opened again, or comes back: to be dispatched. */
  TO_DISPATCH,
  /** A reporter does not agree with a refusal: to be decided. */
  REVIEW,
  /** A reporter answers what was written. */
  REPLIED,
  /** More and more people tell of one topic. */
  GROWING
}
