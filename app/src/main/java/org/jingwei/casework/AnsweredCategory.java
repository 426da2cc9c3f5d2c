// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import org.jingwei.casework.dispatch.Bar;
import org.jingwei.casework.dispatch.Drift;
import org.jingwei.casework.dispatch.Precision;
import org.jspecify.annotations.Nullable;

/**
 * How suggestions for one category did, and whether it is dispatched automatically.
 *
 * @param category its code
 * @param judged of the last {@link Bar#DAYS} days
 * @param lately sure ones of the last {@link Drift#LATELY} days
 * @param before sure ones of the {@link Drift#BEFORE} days before those
 * @param state how it was switched last; null where it never was
 */
public record AnsweredCategory(
    String category,
    Judged judged,
    Precision lately,
    Precision before,
    @Nullable DispatchSwitch state) {

  public Drift drift() {
    return Drift.of(lately, before);
  }

  public boolean on() {
    return state != null && state.on();
  }

  /** Whether a person may switch it on with this bar. */
  public boolean mayBegin(Bar bar) {
    return !on() && bar.mayBegin(judged.measure(), judged.alone());
  }
}
