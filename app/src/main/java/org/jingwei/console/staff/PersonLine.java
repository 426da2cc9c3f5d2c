// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.staff;

import java.util.List;

/** A member of staff as the administrator sees them. */
public record PersonLine(
    long id,
    String name,
    String login,
    String unit,
    boolean active,
    List<Appointments.Line> appointments) {

  public PersonLine {
    appointments = List.copyOf(appointments);
  }
}
