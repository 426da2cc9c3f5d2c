// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import java.io.Serial;
import java.util.List;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Role;
import org.jingwei.directory.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A known caller as Spring Security sees one: a person with a session or a system with a token. */
final class CallerAuthentication extends AbstractAuthenticationToken {

  @Serial private static final long serialVersionUID = 1;

  private final transient Actor actor;
  private final transient @Nullable Session session;
  private final transient @Nullable String newToken;

  private CallerAuthentication(Actor actor, @Nullable Session session, @Nullable String newToken) {
    super(authorities(actor));
    this.actor = actor;
    this.session = session;
    this.newToken = newToken;
    setAuthenticated(true);
  }

  static CallerAuthentication of(Session session) {
    return new CallerAuthentication(session.actor(), session, null);
  }

  /** A session just opened, whose token has still to go into the cookie. */
  static CallerAuthentication opened(Session session, String token) {
    return new CallerAuthentication(session.actor(), session, token);
  }

  static CallerAuthentication ofSystem(Actor system) {
    return new CallerAuthentication(system, null, null);
  }

  private static List<GrantedAuthority> authorities(Actor actor) {
    return actor.grants().stream()
        .map(grant -> grant.role())
        .distinct()
        .map(Role::name)
        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
        .toList();
  }

  Actor actor() {
    return actor;
  }

  /** Null for a system. */
  @Nullable Session session() {
    return session;
  }

  @Nullable String newToken() {
    return newToken;
  }

  boolean mustChangePassword() {
    return session != null && session.mustChange();
  }

  boolean mustSetUpSecondStep() {
    return session != null && session.mustSetUp();
  }

  @Override
  public Object getPrincipal() {
    return actor;
  }

  @Override
  public String getName() {
    return actor.name();
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
