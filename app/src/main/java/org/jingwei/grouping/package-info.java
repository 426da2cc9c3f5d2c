// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * Which texts tell of one topic, how hot a topic is and whether it grows, as pure functions. The
 * doors are {@link org.jingwei.grouping.Grouping} over all texts of a stretch of time, {@link
 * org.jingwei.grouping.Board} for texts that come one after another, {@link
 * org.jingwei.grouping.Heat} and {@link org.jingwei.grouping.Trend}.
 *
 * <p>Words that few texts share weigh much; little likeness is enough where both texts name the
 * same place or thing ({@code Names}), and then only if they also share words beside the name.
 *
 * <p>Invariants: the same texts give the same groups in whatever order they come; work is bounded
 * for each text, however long or alike they are; nothing here knows who told.
 */
@ApplicationModule(allowedDependencies = {"text"})
@NullMarked
package org.jingwei.grouping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
