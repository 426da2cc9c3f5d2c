// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.time.Instant;
import java.util.Locale;

/**
 * One signed-in browser of a person.
 *
 * @param actor the person with the appointments that run now
 * @param language the person's choice
 * @param mustChange whether nothing may be done before the password is changed
 * @param mustSetUp whether a role of the person asks for a second step and none is set up, so that
 *     nothing may be done before one is
 * @param lastSeen exact to a minute
 * @param ends the latest end, however busy
 * @param address from where it was opened
 * @param agent the browser as it named itself, cut to 200 characters
 */
public record Session(
    long id,
    Actor actor,
    Locale language,
    boolean mustChange,
    boolean mustSetUp,
    Instant created,
    Instant lastSeen,
    Instant ends,
    String address,
    String agent) {}
