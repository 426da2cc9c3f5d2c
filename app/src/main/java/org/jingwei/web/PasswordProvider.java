// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import java.util.Objects;
import org.jingwei.directory.CodeAsked;
import org.jingwei.directory.Origin;
import org.jingwei.directory.SignIns;
import org.jingwei.directory.SignedIn;
import org.jingwei.shared.Unfulfilled;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/**
 * Asks the directory whether login and password are right; the session is open when it says yes.
 */
@Component
final class PasswordProvider implements AuthenticationProvider {

  /** Not let in, for a reason that the sign-in page tells. */
  static final class Refused extends AuthenticationException {

    private static final long serialVersionUID = 1;

    private final transient Unfulfilled why;

    Refused(Unfulfilled why) {
      super("sign-in refused", why);
      this.why = why;
    }

    Unfulfilled why() {
      return why;
    }
  }

  /** The password was right, and a code is asked for. */
  static final class StepAsked extends AuthenticationException {

    private static final long serialVersionUID = 1;

    private final transient CodeAsked asked;

    StepAsked(CodeAsked asked) {
      super("second step asked");
      this.asked = asked;
    }

    String token() {
      return asked.token();
    }
  }

  private final SignIns signIns;

  PasswordProvider(SignIns signIns) {
    this.signIns = signIns;
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    var origin = Objects.requireNonNull((Origin) asked.getDetails());
    var password = String.valueOf(asked.getCredentials());
    try {
      return switch (signIns.signIn(asked.getName(), password, origin).orThrow()) {
        case SignedIn(var session, var token) -> CallerAuthentication.opened(session, token);
        case CodeAsked code -> throw new StepAsked(code);
      };
    } catch (Unfulfilled refused) {
      throw new Refused(refused);
    }
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }
}
