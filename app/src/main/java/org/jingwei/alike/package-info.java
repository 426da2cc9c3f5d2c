// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * Whether two matters are the same, as pure functions. The door is {@link
 * org.jingwei.alike.Likeness}: a logistic model with few, fixed, documented coefficients over
 * {@link org.jingwei.alike.Signals} that are known when the later one is told. {@link
 * org.jingwei.alike.Sketch} turns a text into a few numbers, of which nearly equal texts share one:
 * what the index of texts is made of. Nothing here knows who told it.
 */
@ApplicationModule(allowedDependencies = {"text"})
@NullMarked
package org.jingwei.alike;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
