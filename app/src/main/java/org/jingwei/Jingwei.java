// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei;

import org.jingwei.cli.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one runnable application: {@code ./run} starts it, {@code ./jingwei} runs its commands. */
@SpringBootApplication
public class Jingwei {

  public static void main(String[] args) {
    if (args.length > 0 && !args[0].startsWith("--")) {
      System.exit(Commands.run(application(), args));
    }
    application().run(args);
  }

  private static SpringApplication application() {
    SpringApplication application = new SpringApplication(Jingwei.class);
    application.addListeners(new StartReport());
    return application;
  }
}
