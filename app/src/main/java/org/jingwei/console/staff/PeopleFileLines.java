// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.staff;

/** What the page of a table of people shows. */
public final class PeopleFileLines {

  private PeopleFileLines() {}

  /** What would be done for one person, in words. */
  public record Line(String who, String login, String what) {}

  /** Something that is wrong, with the line of the file. */
  public record Problem(int line, String rule, String remedy) {}
}
