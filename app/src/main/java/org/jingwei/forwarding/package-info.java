// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * Declined matters on their way to those whose they are: systems of neighbours that speak Open311
 * GeoReport v2.
 *
 * <p>The door is {@link org.jingwei.forwarding.Forwarding}. What is where:
 *
 * <ul>
 *   <li><b>Systems as data</b>: {@link org.jingwei.forwarding.Endpoint}, from the county's pack;
 *       {@code EndpointStore}
 *   <li><b>What they speak</b>: {@code Client} says it, {@code Wire} makes one of four replies of
 *       whatever comes back; {@code ReplyReader}, {@code XmlTree}, {@code Decoding}, {@code Entry},
 *       {@code Times} read the dialects
 *   <li><b>Rounds</b>: {@code Sending} with {@code Searching}, {@code Asking}, {@code Remarking};
 *       {@code Health} leaves a system alone that does not answer
 *   <li><b>Here</b>: {@code Deciding} is what people do, {@code Hearing} what they hear
 * </ul>
 *
 * <p>Invariants: a matter, its entry in the ledger and its place in the queue are one transaction;
 * it is marked as tried before it is sent, and what may have arrived is looked for in their list
 * before it is sent again, or waits for a person; no name, number or address of whoever told it
 * leaves; what they say is a step of the case file, which stays declined; what cannot go on stays,
 * with why.
 */
@ApplicationModule(
    allowedDependencies = {
      "casework",
      "report",
      "grid",
      "directory",
      "vault",
      "ledger",
      "polling",
      "outgoing",
      "shared"
    })
@NullMarked
package org.jingwei.forwarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
