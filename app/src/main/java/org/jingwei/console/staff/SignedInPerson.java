// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jingwei.console.kit.Me;
import org.jingwei.console.kit.WhoAmI;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The name and unit in the top bar. */
@Component
final class SignedInPerson implements WhoAmI {

  private final Directory directory;

  SignedInPerson(Directory directory) {
    this.directory = directory;
  }

  @Override
  public @Nullable Me of(HttpServletRequest request, Locale locale) {
    if (!(request.getUserPrincipal() instanceof Authentication caller)
        || !(caller.getPrincipal() instanceof Actor actor)) {
      return null;
    }
    String unit =
        directory
            .findUnit(actor.county(), actor.unit())
            .map(found -> found.name().in(locale))
            .orElse("");
    return new Me(Long.toString(actor.personId()), actor.name(), unit);
  }
}
