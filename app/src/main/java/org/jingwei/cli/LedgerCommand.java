// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jingwei.checkpoint.Checkpoint;
import org.jingwei.checkpoint.Checkpoints;
import org.jingwei.ledger.Ledger;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;

/** {@code ledger verify} and {@code ledger new-key}. */
final class LedgerCommand {

  static final String USE =
      """
      Use: ./jingwei ledger verify [COUNTY] [--checkpoint FILE]… [--key NAME+HASH+KEY]
           ./jingwei ledger new-key
      COUNTY is six digits; FILE is a checkpoint as it stands at /ledger/checkpoint\
      """;

  private static final int WRONG_USE = 2;

  private final List<CountyCode> counties = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();
  private String key = "";

  private LedgerCommand() {}

  static int run(SpringApplication application, List<String> words) {
    LedgerCommand command = new LedgerCommand();
    boolean verify = words.size() > 1 && words.get(1).equals("verify");
    boolean newKey = words.size() == 2 && words.get(1).equals("new-key");
    if (!newKey && !(verify && command.understands(words.listIterator(2)))) {
      System.err.println(USE);
      return WRONG_USE;
    }
    try (ConfigurableApplicationContext context = application.run(Commands.NO_PORT)) {
      Checkpoints checkpoints = context.getBean(Checkpoints.class);
      return newKey
          ? admitKeys(checkpoints)
          : command.verify(context.getBean(Ledger.class), checkpoints);
    }
  }

  private boolean understands(Iterator<String> words) {
    while (words.hasNext()) {
      String word = words.next();
      if (word.matches("[1-9][0-9]{5}")) {
        counties.add(CountyCode.ofDivision(word));
      } else if (word.equals("--checkpoint") && words.hasNext()) {
        files.add(Path.of(words.next()));
      } else if (word.equals("--key") && words.hasNext()) {
        key = words.next();
      } else {
        return false;
      }
    }
    return true;
  }

  private int verify(Ledger ledger, Checkpoints checkpoints) {
    List<Checkpoint> kept = new ArrayList<>();
    for (Path file : files) {
      switch (read(checkpoints, file)) {
        case Outcome.Done<Checkpoint>(Checkpoint read) -> kept.add(read);
        case Outcome.Refused<Checkpoint>(List<Refusal> why) -> {
          System.err.println(file + ": " + sentence(why.getFirst()));
          return WRONG_USE;
        }
      }
    }
    return new LedgerVerification(ledger, checkpoints, kept).run(counties);
  }

  private Outcome<Checkpoint> read(Checkpoints checkpoints, Path file) {
    try {
      return checkpoints.read(Files.readString(file), key);
    } catch (IOException e) {
      return Outcome.refused(Refusal.of(Refusal.Kind.MALFORMED, "checkpoint-unreadable"));
    }
  }

  private static String sentence(Refusal refusal) {
    var words = new ResourceBundleMessageSource();
    words.setBasename("words/checkpoint");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    Object[] args = refusal.args().toArray();
    String code = "refusal." + refusal.code();
    return words.getMessage(code, args, Locale.ENGLISH)
        + " "
        + words.getMessage(code + ".remedy", args, Locale.ENGLISH);
  }

  private static int admitKeys(Checkpoints checkpoints) {
    checkpoints.admitKeys();
    System.out.println(
        "From now on the ledger is signed with "
            + checkpoints.listKeys().getFirst()
            + ". Tell everybody who verifies it, and its witnesses.");
    return 0;
  }
}
