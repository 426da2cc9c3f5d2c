// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jingwei.casework.dispatch.DispatchLearner;
import org.jingwei.casework.dispatch.LearnerSettings;
import org.jingwei.shared.CountyCode;

/** What each county's dispatches have taught. */
final class Learners {

  private final Map<CountyCode, DispatchLearner> byCounty = new ConcurrentHashMap<>();

  DispatchLearner of(CountyCode county) {
    return byCounty.computeIfAbsent(county, c -> new DispatchLearner(LearnerSettings.USUAL));
  }
}
