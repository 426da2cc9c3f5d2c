// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import java.util.List;
import java.util.Optional;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Role;
import org.jingwei.directory.RoleGrant;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/** Lets tests of the whole program ask the table of who may come in where. */
public final class ListedPaths {

  private ListedPaths() {}

  /** Whether a line of the table covers the pattern of a mapping. */
  public static boolean cover(HttpMethod method, String pattern) {
    return find(method, pattern).isPresent();
  }

  /**
   * Whether the table lets a role in by the pattern of a mapping; empty where no line covers it.
   */
  public static Optional<Boolean> admit(HttpMethod method, String pattern, Role role) {
    var grant = new RoleGrant(role, new DivisionCode("421127"), java.time.Instant.EPOCH, null);
    var actor = new Actor(1, "李华", new CountyCode(421127), "u", List.of(grant));
    return find(method, pattern).map(access -> access.admits(actor));
  }

  /** Whether the table lets in whoever is not signed in. */
  public static boolean isPublic(HttpMethod method, String pattern) {
    return find(method, pattern).filter(Access.PUBLIC::equals).isPresent();
  }

  private static Optional<Access> find(HttpMethod method, String pattern) {
    String path = pattern.replaceAll("\\{\\*[^}]+}|\\*\\*", "a/b").replaceAll("\\{[^}]+}", "1");
    return new AccessRules().find(method, PathContainer.parsePath(path));
  }
}
