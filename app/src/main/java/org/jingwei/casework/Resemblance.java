// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Duration;
import java.util.List;
import org.jingwei.alike.Likeness;
import org.jingwei.alike.Signals.Place;
import org.jingwei.casework.DuplicateSearch.Sought;
import org.jspecify.annotations.Nullable;

/**
 * Why two case files may be the same matter: the factors of the judgement, for the person who
 * decides.
 *
 * @param likeness 0 to 1, as it was judged when the later one was told
 * @param metres how far apart they lie; null where one has no point
 * @param apart how long after the earlier one the later was told
 * @param sharedWords which part of the shorter text the other has too, 0 to 1
 * @param samePlace whether both are at one address or spot
 * @param open whether the earlier one has not ended
 */
public record Resemblance(
    double likeness,
    @Nullable Long metres,
    Duration apart,
    boolean sameCategory,
    double sharedWords,
    boolean samePlace,
    boolean open) {

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
        Likeness.wordsInCommon(one.summary(), other.summary()),
        SamePlace.of(sought(one), sought(other)) == Place.SAME,
        other.state().open());
  }

  private static Sought sought(CaseFile file) {
    return new Sought(
        file.id(),
        file.point(),
        file.address(),
        file.division(),
        file.category(),
        file.summary(),
        file.receivedAt(),
        List.of());
  }
}
