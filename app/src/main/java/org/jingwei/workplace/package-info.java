// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * What belongs to one person's own desk: the filters that they gave a name, and which matters they
 * looked at last, so that the desk can say what is new since.
 *
 * <p>The door is {@link org.jingwei.workplace.Workplace}.
 *
 * <p>Invariants: a filter is a list's address and nothing else, so whoever opens a shared one sees
 * by their own rights; looks answer their own person alone, there is no way to ask who looked at a
 * matter or what somebody else looked at, and they are erased after their keeping time; how far a
 * tour is says nothing but where to go on; nothing here counts how much anybody works.
 */
@ApplicationModule(allowedDependencies = {"directory", "retention", "shared"})
@NullMarked
package org.jingwei.workplace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
