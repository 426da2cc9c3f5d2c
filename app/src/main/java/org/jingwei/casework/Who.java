// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import org.jingwei.directory.Actor;

/** Who makes a move: a member of staff, a system or a rule; or a reporter with code and secret. */
public sealed interface Who {

  /** Somebody of the directory, or one of the program's own rules. */
  record Staff(Actor actor) implements Who {}

  /** The one who told this report, known by its code and secret alone. */
  record Reporter(long report) implements Who {}

  /** The person's id; 0 for a rule or a reporter. */
  default long personId() {
    return this instanceof Staff(Actor actor) ? actor.personId() : 0;
  }

  /** The unit acted for; empty for a rule or a reporter. */
  default String unit() {
    return this instanceof Staff(Actor actor) ? actor.unit() : "";
  }

  /** The name to show in the history: never a reporter's. */
  default String shownName() {
    return this instanceof Staff(Actor actor) ? actor.name() : "";
  }
}
