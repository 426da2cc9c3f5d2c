// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The user that PostgreSQL runs as. It refuses to run as root, so root starts it in a user
 * namespace of its own (files stay root's) or, where a container forbids that, as nobody.
 *
 * @param prefix what to put before a command; empty for an ordinary user
 * @param uid who owns the files on disk
 */
record ServiceUser(List<String> prefix, int uid) {

  private static final int NOBODY = 65534;

  static ServiceUser ofThisMachine() {
    int self = owner(Path.of("/proc/self"));
    if (self != 0) {
      return new ServiceUser(List.of(), self);
    }
    return Stream.of(
            new ServiceUser(List.of("unshare", "-U", "--"), 0),
            new ServiceUser(
                List.of(
                    "setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--"),
                NOBODY),
            new ServiceUser(List.of("runuser", "-u", "nobody", "--"), NOBODY))
        .filter(user -> Command.run(user.command("true")).succeeded())
        .findFirst()
        .orElseThrow(() ->
            new CannotStartException(
                "PostgreSQL does not run as root, and neither unshare, setpriv nor runuser"
                    + " works here",
                "start Jingwei as an ordinary user"));
  }

  List<String> command(String... words) {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(List.of(words));
    return command;
  }

  /** A command in a session of its own, so that Ctrl-C at the terminal reaches us and not it. */
  List<String> daemon(String... words) {
    List<String> command = new ArrayList<>();
    if (Command.run(List.of("setsid", "true")).succeeded()) {
      command.add("setsid");
    }
    command.addAll(command(words));
    return command;
  }

  Command.Result run(String... words) {
    return Command.run(command(words));
  }

  /**
   * Makes this user the owner of a file, or of a folder and all in it, and checks the way there.
   */
  void own(Path folder) {
    if (owner(folder) != uid) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.toList()) {
          Files.setAttribute(file, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
        }
      } catch (IOException e) {
        throw new CannotStartException(
            "the folder %s belongs to another user".formatted(folder),
            "start Jingwei as the user who first started it");
      }
    }
    if (!run("test", "-w", folder.toString()).succeeded()) {
      throw new CannotStartException(
          "PostgreSQL runs as user %d here and cannot enter %s".formatted(uid, folder),
          "choose a folder with --data whose parents everyone may enter");
    }
  }

  private static int owner(Path path) {
    try {
      return (Integer) Files.getAttribute(path, "unix:uid");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
