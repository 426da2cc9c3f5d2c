// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import java.util.Set;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Permission;

/** Who may come in by a path. */
sealed interface Access {

  /** Anyone. */
  record Public() implements Access {}

  /** Anyone who is signed in, and any system with a token. */
  record SignedIn() implements Access {}

  /** Whoever may do one of these things somewhere. */
  record AnyOf(Set<Permission> permissions) implements Access {
    public AnyOf {
      permissions = Set.copyOf(permissions);
    }
  }

  Access PUBLIC = new Public();
  Access SIGNED_IN = new SignedIn();

  static Access needs(Permission... permissions) {
    return new AnyOf(Set.of(permissions));
  }

  default boolean admits(Actor actor) {
    return switch (this) {
      case Public() -> true;
      case SignedIn() -> true;
      case AnyOf(var permissions) -> permissions.stream().anyMatch(actor::mayAnywhere);
    };
  }
}
