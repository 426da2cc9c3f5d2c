// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Person;
import org.jingwei.directory.SecondSteps;
import org.jingwei.directory.SignIns;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code person reset LOGIN}: the way back in for whoever has nobody left to ask. Whoever may start
 * commands on the server may do so anyway; it is on the ledger like any other reset.
 */
final class PersonCommand {

  private static final int WRONG_USE = 2;

  private PersonCommand() {}

  static int run(SpringApplication application, List<String> words) {
    if (words.size() != 3 || !words.get(1).equals("reset")) {
      System.err.println("Use: ./jingwei person reset LOGIN");
      return WRONG_USE;
    }
    try (ConfigurableApplicationContext context = application.run(Commands.NO_PORT)) {
      return reset(
          context.getBean(Directory.class),
          context.getBean(SecondSteps.class),
          context.getBean(SignIns.class),
          words.get(2),
          System.out);
    }
  }

  static int reset(
      Directory directory, SecondSteps steps, SignIns signIns, String login, PrintStream out) {
    Optional<Person> person = directory.findPersonByLogin(login);
    if (person.isEmpty()) {
      out.println("Nobody signs in as \"" + login + "\".");
      return WRONG_USE;
    }
    Actor by = Actor.rule(person.get().county(), "command-line");
    steps.reset(by, person.get().id()).orThrow();
    String password = signIns.resetPassword(by, person.get().id()).orThrow();
    out.println("Second step taken away, all sessions ended. One-time password of " + login);
    out.println(password);
    return 0;
  }
}
