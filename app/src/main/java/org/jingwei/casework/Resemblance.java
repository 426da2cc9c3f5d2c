// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Why two case files may be the same matter: the factors of the judgement, for the person who
 * decides.
 *
 * @param likeness 0 to 1, as it was judged when the later one was told
 * @param metres how far apart they lie; null where one has no point
 * @param apart how long after the earlier one the later was told
 * @param sharedWords which part of the shorter text the other has too, 0 to 1
 */
public record Resemblance(
    double likeness,
    @Nullable Long metres,
    Duration apart,
    boolean sameCategory,
    double sharedWords) {

  static Resemblance of(CaseFile one, CaseFile other) {
    Long metres =
        one.point() == null || other.point() == null
            ? null
            : Math.round(one.point().metresTo(other.point()));
    return new Resemblance(
        one.likeness(),
        metres,
        Duration.between(other.receivedAt(), one.receivedAt()).abs(),
        one.category().equals(other.category()),
        Likeness.wordsInCommon(one.summary(), other.summary()));
  }
}
