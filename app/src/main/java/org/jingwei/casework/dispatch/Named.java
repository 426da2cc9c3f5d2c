// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework.dispatch;

import org.jingwei.shared.Words;

/**
 * A unit, a category or a place as the learner needs it.
 *
 * @param code what tells it from all others of its sort
 * @param name shown in reasons; a unit's Chinese name is also searched for the names of places
 */
public record Named(String code, Words name) {

  /** For data without codes: the name is the code. */
  public static Named of(String name) {
    return new Named(name, new Words(name, ""));
  }
}
