// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import org.jingwei.casework.dispatch.Precision;

/**
 * What became of suggestions of some days.
 *
 * @param shown all first suggestions for what people dispatched
 * @param sure of these, those that were called sure
 * @param measure of these, those for matters that could have gone alone
 * @param alone what went alone; right is what did not come back
 */
public record Judged(Precision shown, Precision sure, Precision measure, Precision alone) {

  static final Judged NONE =
      new Judged(Precision.NONE, Precision.NONE, Precision.NONE, Precision.NONE);

  Judged plus(Judged other) {
    return new Judged(
        shown.plus(other.shown),
        sure.plus(other.sure),
        measure.plus(other.measure),
        alone.plus(other.alone));
  }
}
