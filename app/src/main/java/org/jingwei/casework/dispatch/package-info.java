// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * Who answers: suggests the unit for a case file from how earlier cases were dispatched, and learns
 * from every dispatch.
 *
 * <p>Nothing here knows a reporter: a {@link org.jingwei.casework.dispatch.Matter} has a category,
 * a place, a channel, a nature and an urgency, and no field for anything else. Every reason shown
 * is a count that really was made. What is kept is bounded, whatever comes in. The duty catalogue
 * stays the law of the house: its units are always among the suggestions, and first where nothing
 * has been learned yet.
 *
 * <p>How it works: small windows of the last takers of similar matters (by category, place and
 * channel) are experts; they and a hashed linear model are mixed by online gradient descent into
 * one probability per unit. A unit is also seen as a role ("this town's own enforcement team"), so
 * that what one town teaches serves the others. A running record of earlier confidence decides from
 * which confidence on the suggestion was right as often as the county asks.
 */
@NamedInterface("dispatch")
@NullMarked
package org.jingwei.casework.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
