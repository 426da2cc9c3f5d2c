// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * Pictures that a client or a line only names by their address: fetched by the guarded way out once
 * the report is taken, which never waits for one.
 *
 * <p>The door is {@link org.jingwei.picture.Pictures}. A picture that is not reached is tried
 * again, later each time; one that is none, or cannot be reached at all, ends with why.
 */
@ApplicationModule(allowedDependencies = {"report", "grid", "outgoing", "polling", "shared"})
@NullMarked
package org.jingwei.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
