// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Duration;
import java.util.List;
import org.jingwei.alike.Likeness;
import org.jingwei.alike.Signals.Kind;
import org.jingwei.alike.Signals.Place;
import org.jingwei.casework.DuplicateSearch.Sought;
import org.jspecify.annotations.Nullable;

/**
 * Why a matter may be that of a case file: the factors of the judgement, for the person who
 * decides.
 *
 * @param likeness 0 to 1, as it is judged now
 * @param metres how far apart they lie; null where one has no point
 * @param apart how long one was told after the other
 * @param otherCategory neither this nor {@code sameCategory} where one has none yet
 * @param sharedWords which part of the shorter text the other has too, 0 to 1
 * @param samePlace whether both are at one address or spot
 * @param open whether the other one has not ended
 * @param sameTeller whether somebody told both; false too where the reader may not know
 */
public record Resemblance(
    double likeness,
    @Nullable Long metres,
    Duration apart,
    boolean sameCategory,
    boolean otherCategory,
    double sharedWords,
    boolean samePlace,
    boolean open,
    boolean sameTeller) {

  static Resemblance of(Sought one, CaseFile other, double likeness, boolean sameTeller) {
    Long metres =
        one.point() == null || other.point() == null
            ? null
            : Math.round(one.point().metresTo(other.point()));
    Kind kind = Neighbours.kind(one.category(), other.category());
    return new Resemblance(
        likeness,
        metres,
        Duration.between(other.receivedAt(), one.at()).abs(),
        kind == Kind.SAME,
        kind == Kind.DIFFERENT,
        Likeness.wordsInCommon(one.summary(), other.summary()),
        SamePlace.of(one, Sought.of(other, List.of())) == Place.SAME,
        other.state().open(),
        sameTeller);
  }
}
