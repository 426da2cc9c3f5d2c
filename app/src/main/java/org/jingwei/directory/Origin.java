// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

/**
 * Where a sign-in comes from.
 *
 * @param address the caller's IP address as text
 * @param agent the browser as it names itself; kept to 200 characters
 */
public record Origin(String address, String agent) {

  private static final int LONGEST_AGENT = 200;

  public Origin {
    agent = agent.length() > LONGEST_AGENT ? agent.substring(0, LONGEST_AGENT) : agent;
    agent = agent.replace("\0", "");
  }
}
