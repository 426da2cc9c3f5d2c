// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.help;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jingwei.directory.Permission;
import org.jingwei.directory.Role;

/**
 * A line of the contents.
 *
 * @param open whether everybody reads it, signed in or not
 * @param needs any of these lets a person read it; empty lets in whoever is signed in
 * @param pages beginnings of the addresses that it is for; the longest one counts
 * @param beside chapters that one may want next
 */
public record Entry(
    String name,
    Group group,
    boolean open,
    Set<Permission> needs,
    List<String> pages,
    List<String> beside) {

  /** Whether somebody who has these roles reads it. */
  boolean isFor(boolean signedIn, Predicate<Role> roles) {
    return open || signedIn && (needs.isEmpty() || who().stream().anyMatch(roles));
  }

  /** The roles that read it. */
  List<Role> who() {
    return Arrays.stream(Role.values()).filter(role -> role.isForPeople() && reads(role)).toList();
  }

  private boolean reads(Role role) {
    return needs.isEmpty() || needs.stream().anyMatch(role.permissions()::contains);
  }
}
