// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.jingwei.pack.PackProblem;
import org.jingwei.pack.Packs;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code pack check FOLDER} and {@code pack load FOLDER}. */
final class PackCommand {

  private static final int WRONG_PACK = 1;
  private static final int WRONG_USE = 2;
  private static final int MOST_SHOWN = 200;

  private PackCommand() {}

  static int run(SpringApplication application, List<String> words) {
    boolean understood =
        words.size() == 3 && (words.get(1).equals("check") || words.get(1).equals("load"));
    if (!understood) {
      System.err.println("Use: ./jingwei pack check FOLDER, or ./jingwei pack load FOLDER");
      return WRONG_USE;
    }
    Path folder = Path.of(words.get(2));
    if (!Files.isReadable(folder.resolve("pack.json"))) {
      System.err.printf(
          "There is no pack in %s. Remedy: name the folder that holds its pack.json.%n", folder);
      return WRONG_USE;
    }
    Packs.Verdict checked = Packs.check(folder);
    if (!checked.problems().isEmpty() || words.get(1).equals("check")) {
      return tell(checked, "is sound");
    }
    // The pack that comes with the program is not wanted where another is about to be loaded.
    try (ConfigurableApplicationContext context =
        application.run(Commands.NO_PORT, "--jingwei.pack=")) {
      return tell(context.getBean(Packs.class).load(folder), "is loaded");
    }
  }

  static int tell(Packs.Verdict verdict, String done) {
    List<PackProblem> problems = verdict.problems();
    if (problems.isEmpty()) {
      System.out.printf(
          "The pack %s %s %s: %s%n",
          verdict.county(), verdict.version(), done, new TreeMap<>(verdict.counts()));
      return 0;
    }
    problems.stream().limit(MOST_SHOWN).forEach(System.out::println);
    if (problems.size() > MOST_SHOWN) {
      System.out.printf("… and %d more%n", problems.size() - MOST_SHOWN);
    }
    System.out.printf("%d problems; nothing was loaded.%n", problems.size());
    return WRONG_PACK;
  }
}
