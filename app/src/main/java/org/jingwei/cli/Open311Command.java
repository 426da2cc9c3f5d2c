// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.open311.ApiKey;
import org.jingwei.open311.Open311;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;

/**
 * {@code open311-key NAME [--per-minute N] [--per-day N]}, {@code open311-key --list} and {@code
 * open311-key --withdraw NAME}.
 */
final class Open311Command {

  private static final int WRONG_USE = 2;
  private static final LedgerActor BY = LedgerActor.system("command-line");

  private Open311Command() {}

  static int run(SpringApplication application, List<String> words) {
    if (words.size() < 2) {
      System.err.println(
          "Use: ./jingwei open311-key NAME [--per-minute N] [--per-day N] | --list | --withdraw NAME");
      return WRONG_USE;
    }
    try (ConfigurableApplicationContext context = application.run(Commands.NO_PORT)) {
      int code = context.getEnvironment().getProperty("jingwei.county", Integer.class, 421_127);
      return run(context.getBean(Open311.class), context, new CountyCode(code), words);
    }
  }

  private static int run(
      Open311 open311, MessageSource messages, CountyCode county, List<String> words) {
    PrintStream out = System.out;
    if (words.get(1).equals("--list")) {
      open311.listKeys(county).forEach(key -> out.println(line(key)));
      return 0;
    }
    boolean withdraw = words.get(1).equals("--withdraw");
    String name = words.get(withdraw ? words.size() - 1 : 1);
    Outcome<String> done =
        withdraw
            ? open311.withdrawKey(BY, county, name)
            : open311.issueKey(
                BY,
                county,
                name,
                number(words, "--per-minute", Open311.PER_MINUTE),
                number(words, "--per-day", Open311.PER_DAY));
    return switch (done) {
      case Outcome.Done<String>(String text) -> {
        out.println(withdraw ? "The key of " + text + " counts no more." : text);
        yield 0;
      }
      case Outcome.Refused<String>(var refusals) -> {
        Refusal why = refusals.getFirst();
        Object[] args = why.args().toArray();
        String key = "refusal." + why.code();
        System.err.println(
            messages.getMessage(key, args, why.code(), Locale.ENGLISH)
                + " "
                + messages.getMessage(key + ".remedy", args, "", Locale.ENGLISH));
        yield WRONG_USE;
      }
    };
  }

  private static String line(ApiKey key) {
    return "%-40s %d a minute, %d a day, since %s"
        .formatted(key.name(), key.perMinute(), key.perDay(), key.since());
  }

  private static int number(List<String> words, String name, int usual) {
    int at = words.indexOf(name);
    if (at < 0 || at + 1 >= words.size() || !words.get(at + 1).matches("\\d{1,9}")) {
      return usual;
    }
    return Integer.parseInt(words.get(at + 1));
  }
}
