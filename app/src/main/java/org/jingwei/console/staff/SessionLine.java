// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.staff;

import java.time.Instant;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Session;

/**
 * One signed-in browser as it is listed.
 *
 * @param device browser and system in words
 * @param address from where it was opened
 */
public record SessionLine(
    long id, String device, String agent, String address, Instant since, Instant lastSeen) {

  static SessionLine of(Session session, Say say) {
    Device device = Device.of(session.agent());
    String words =
        say.it(
            "device.on",
            say.it("device.browser." + device.browser()),
            say.it("device.system." + device.system()));
    return new SessionLine(
        session.id(),
        words,
        session.agent(),
        session.address(),
        session.created(),
        session.lastSeen());
  }
}
