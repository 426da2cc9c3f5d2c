// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Directory;
import org.jingwei.directory.NewPerson;
import org.jingwei.directory.Role;
import org.jingwei.directory.RoleGrant;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.web.Browser;

/** People with accounts, made as a test needs them. */
final class Staff {

  static final String PASSWORD = "blue lamp over the river";
  private static final CountyCode HUANGMEI = new CountyCode(421127);
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Directory directory;
  private final int port;

  Staff(Directory directory, int port) {
    this.directory = directory;
    this.port = port;
  }

  /** A new person of a unit, in these roles over the whole county; their login. */
  String hire(String name, String unit, Role... roles) {
    return hireFor(DivisionCode.of(HUANGMEI), name, unit, roles);
  }

  /** A new person whose roles count in one division. */
  String hireFor(DivisionCode scope, String name, String unit, Role... roles) {
    String login = "staff" + NUMBER.incrementAndGet();
    List<RoleGrant> grants =
        List.of(roles).stream()
            .map(role -> new RoleGrant(role, scope, Instant.EPOCH, null))
            .toList();
    var wanted = new NewPerson(HUANGMEI, login, name, unit, Locale.CHINESE, grants);
    directory.addDemoPerson(Actor.rule(HUANGMEI, "test"), wanted, PASSWORD).orThrow();
    return login;
  }

  /** A browser in which this person is signed in. */
  Browser browserOf(String login) {
    Browser browser = new Browser(port);
    browser.signIn(login, PASSWORD);
    return browser;
  }

  Browser browserOf(String name, String unit, Role... roles) {
    return browserOf(hire(name, unit, roles));
  }
}
