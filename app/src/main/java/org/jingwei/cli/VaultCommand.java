// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.cli;

import java.util.List;
import java.util.Locale;
import org.jingwei.grid.Grid;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.vault.KeyUse;
import org.jingwei.vault.Vault;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;

/** {@code vault status}, {@code vault rotate} and {@code vault drop KEY}: the master keys. */
final class VaultCommand {

  private static final int OTHERWISE = 1;
  private static final int WRONG_USE = 2;

  private VaultCommand() {}

  static int run(SpringApplication application, List<String> words) {
    String verb = words.size() > 1 ? words.get(1) : "";
    boolean understood =
        switch (verb) {
          case "status", "rotate" -> words.size() == 2;
          case "drop" -> words.size() == 3;
          default -> false;
        };
    if (!understood) {
      System.err.println("Use: ./jingwei vault status, vault rotate, or vault drop KEY");
      return WRONG_USE;
    }
    try (ConfigurableApplicationContext context = application.run(Commands.NO_PORT)) {
      Vault vault = context.getBean(Vault.class);
      return switch (verb) {
        case "status" -> status(vault);
        case "rotate" -> rotate(vault);
        default -> drop(vault, context.getBean(Grid.class), context, words.get(2));
      };
    }
  }

  private static int status(Vault vault) {
    System.out.printf("Master keys from %s:%n", vault.keySource());
    for (KeyUse key : vault.listKeys()) {
      String standing = key.current() ? "current" : key.idle() ? "can be dropped" : "needed";
      System.out.printf("  %s  %d persons  %s%n", key.id(), key.persons(), standing);
    }
    return 0;
  }

  private static int rotate(Vault vault) {
    if (vault.isRotated()) {
      if (!vault.addKey()) {
        System.err.printf(
            "Everything opens with the current master key. Remedy: put a new one into %s, restart"
                + " the program, then run this again; see docs/vault.md.%n",
            vault.keySource());
        return OTHERWISE;
      }
      System.out.printf("A new master key was made in %s; back it up now.%n", vault.keySource());
      if (!waited()) {
        return OTHERWISE;
      }
    }
    long start = System.nanoTime();
    long done = vault.rotate(soFar -> System.out.printf("  %d persons%n", soFar));
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("%d persons sealed under the current master key, %.1f s%n", done, seconds);
    return status(vault);
  }

  /** A program that runs beside this command goes on with the old key until it has looked. */
  private static boolean waited() {
    try {
      Thread.sleep(Vault.newKeyIsSeenWithin().plusSeconds(1));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static int drop(Vault vault, Grid grid, MessageSource words, String key) {
    return switch (vault.dropKey(key, grid.listCounties())) {
      case Outcome.Done<Boolean>(Boolean removed) -> {
        System.out.printf(
            removed
                ? "Master key %s was dropped. Keep it as long as backups from before are kept.%n"
                : "Master key %s is needed no more: take it away from where it comes from, and keep"
                    + " it as long as backups from before are kept.%n",
            key);
        yield 0;
      }
      case Outcome.Refused<Boolean>(List<Refusal> refusals) -> {
        Refusal why = refusals.getFirst();
        System.err.println(said(words, "refusal." + why.code(), why));
        System.err.println("Remedy: " + said(words, "refusal." + why.code() + ".remedy", why));
        yield OTHERWISE;
      }
    };
  }

  private static String said(MessageSource words, String key, Refusal refusal) {
    return String.valueOf(words.getMessage(key, refusal.args().toArray(), key, Locale.ENGLISH));
  }
}
