// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One way to break a file of a pack.
 *
 * @param rule words of the problem that must be told of it
 */
record Breakage(String file, String rule, Act act) {

  /** Changes the file and answers the line at which the problem must be told. */
  interface Act {
    int on(Path file) throws IOException;
  }

  record Of(String file) {

    Breakage isMissing() {
      return new Breakage(
          file,
          "missing",
          path -> {
            Files.delete(path);
            return 0;
          });
    }

    /** Another file that it needs is missing; the problem is told of this one's line. */
    Breakage standsWithout(String other, int told, String rule) {
      return new Breakage(
          file,
          rule,
          path -> {
            Files.delete(path.resolveSibling(other));
            return told;
          });
    }

    Breakage isEmpty() {
      return new Breakage(
          file,
          "empty",
          path -> {
            Files.writeString(path, "");
            return 1;
          });
    }

    Breakage isInGbk() {
      return new Breakage(
          file,
          "not UTF-8",
          path -> {
            Files.write(path, Files.readString(path).getBytes(Charset.forName("GBK")));
            return 0;
          });
    }

    /** The first place that reads so reads otherwise; the problem is told of its line. */
    Breakage says(String was, String is, String rule) {
      return new Breakage(file, rule, path -> change(path, firstLine(path, was), was, is));
    }

    Breakage says(String was, String is, String rule, int told) {
      return new Breakage(
          file,
          rule,
          path -> {
            change(path, firstLine(path, was), was, is);
            return told;
          });
    }

    Breakage saysAtLine(int line, String was, String is, String rule) {
      return saysAtLine(line, was, is, rule, line);
    }

    Breakage saysAtLine(int line, String was, String is, String rule, int told) {
      return new Breakage(
          file,
          rule,
          path -> {
            change(path, line, was, is);
            return told;
          });
    }

    /** The next line is this one again, but for what is changed. */
    Breakage repeatsLine(int line, String was, String is, String rule) {
      return new Breakage(
          file,
          rule,
          path -> {
            List<String> lines = Files.readAllLines(path);
            lines.set(line, lines.get(line - 1).replace(was, is));
            Files.writeString(path, String.join("\n", lines) + "\n");
            return line + 1;
          });
    }

    Breakage losesLinesOf(String head, String part, String rule) {
      return new Breakage(
          file,
          rule,
          path -> {
            List<String> lines = Files.readAllLines(path);
            String kept =
                lines.stream()
                    .filter(line -> !(line.startsWith(head) && line.contains(part)))
                    .collect(Collectors.joining("\n"));
            Files.writeString(path, kept);
            return 0;
          });
    }

    private static int firstLine(Path path, String was) throws IOException {
      List<String> lines = Files.readAllLines(path);
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).contains(was)) {
          return i + 1;
        }
      }
      throw new AssertionError(path + " nowhere says " + was);
    }

    private int change(Path path, int line, String was, String is) throws IOException {
      List<String> lines = Files.readAllLines(path);
      String before = lines.get(line - 1);
      if (!before.contains(was)) {
        throw new AssertionError(path + ":" + line + " does not say " + was + ": " + before);
      }
      lines.set(line - 1, before.replace(was, is));
      Files.writeString(path, String.join("\n", lines) + "\n");
      return file.equals("pack.json") ? 0 : line;
    }
  }

  static Of in(String file) {
    return new Of(file);
  }

  int carryOut(Path folder) throws IOException {
    return act.on(folder.resolve(file));
  }

  @Override
  public String toString() {
    return file + ": " + rule;
  }
}
