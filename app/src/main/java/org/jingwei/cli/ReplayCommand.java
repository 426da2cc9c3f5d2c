// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.jingwei.replay.BadFile;
import org.jingwei.replay.Replay;
import org.jingwei.replay.ReplayClock;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** {@code replay FILE}: runs real cases of another city through the program. */
final class ReplayCommand {

  private static final int OTHERWISE = 1;
  private static final int WRONG_USE = 2;

  /** Counties keep the one time of the country. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /**
   * No pack is loaded, because ids are made from the file's own time; no timer raises or learns
   * anything beside the replay.
   */
  private static final String[] SETTINGS = {
    Commands.NO_PORT,
    "--jingwei.pack=",
    "--jingwei.demo=false",
    "--jingwei.deadline.alert-every=1d",
    "--jingwei.casework.learn-every-ms=86400000"
  };

  private ReplayCommand() {}

  static int run(SpringApplication application, List<String> words) {
    List<String> files = words.stream().filter(word -> !word.startsWith("--")).toList();
    List<String> options = words.stream().filter(word -> word.startsWith("--")).toList();
    if (files.size() != 1 || !List.of("--json", "--again").containsAll(options)) {
      System.err.println(
          "Use: ./jingwei replay FILE [--data FOLDER] [--json] [--again], FILE being a CSV file");
      return WRONG_USE;
    }
    try {
      return replay(application, Path.of(files.getFirst()), options);
    } catch (BadFile bad) {
      System.err.println(bad.getMessage());
      return OTHERWISE;
    }
  }

  private static int replay(SpringApplication application, Path file, List<String> options) {
    ReplayClock clock = Replay.clockFor(file, ZONE);
    application.addInitializers(
        context -> ((GenericApplicationContext) context).registerBean(Clock.class, () -> clock));
    try (ConfigurableApplicationContext context = application.run(SETTINGS)) {
      boolean asExpected =
          context
              .getBean(Replay.class)
              .run(
                  file,
                  clock,
                  options.contains("--again"),
                  options.contains("--json"),
                  System.out,
                  System.err);
      return asExpected ? 0 : OTHERWISE;
    }
  }
}
