// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
/**
 * The one way out: every address that the program calls over HTTP is called through here.
 *
 * <p>Invariants. Only addresses of the public network are called, and those that {@code
 * jingwei.outgoing.inside} names; it is the address connected to that counts, after the name was
 * resolved, so a name that points inside, or begins to, leads nowhere. No redirect is followed, no
 * cookie kept, no proxy of the environment used. What comes back is bounded in size and time.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.jingwei.outgoing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
