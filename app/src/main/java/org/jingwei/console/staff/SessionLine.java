// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.staff;

import java.util.List;
import org.jingwei.directory.Person;
import org.jingwei.directory.Session;

/** A person and where they are signed in. */
public record SessionLine(Person person, List<Session> sessions) {
  public SessionLine {
    sessions = List.copyOf(sessions);
  }
}
