// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jingwei.shared.Words;
import org.jspecify.annotations.Nullable;

/** A pack while it is read: its files and everything that was found wrong so far. */
final class PackDraft {

  private final PackFiles files;
  private final Set<PackProblem> problems = new LinkedHashSet<>();

  PackDraft(PackFiles files) {
    this.files = files;
  }

  List<PackProblem> problems() {
    return List.copyOf(problems);
  }

  /** The text of a file that must be there; empty when it is not, or cannot be read. */
  Optional<String> findText(String file) {
    Optional<String> text = findOptional(file);
    if (text.isEmpty() && problems.stream().noneMatch(p -> p.file().equals(file))) {
      wrong(
          file,
          0,
          new Words("缺少文件 " + file, "the file is missing"),
          new Words("请补上，格式见 packs/README.md", "add it; packs/README.md tells the format"));
    }
    return text;
  }

  /** The text of a file that may be missing. */
  Optional<String> findOptional(String file) {
    try {
      return Optional.ofNullable(files.read(file));
    } catch (CharacterCodingException notUtf8) {
      wrong(
          file,
          0,
          new Words("文件不是 UTF-8 编码", "the file is not UTF-8"),
          new Words("请另存为 UTF-8 编码", "save it as UTF-8"));
    } catch (IOException unreadable) {
      wrong(
          file,
          0,
          new Words("文件读不出来", "the file cannot be read"),
          new Words("请检查文件权限", "check the rights of the file"));
    }
    return Optional.empty();
  }

  /** The rows of a table that must be there. */
  List<Row> table(String file, String... columns) {
    return findText(file).map(text -> new Table(this, file).read(text, columns)).orElse(List.of());
  }

  /** The rows of a table that may be missing. */
  List<Row> tableIfThere(String file, String... columns) {
    return findOptional(file)
        .map(text -> new Table(this, file).read(text, columns))
        .orElse(List.of());
  }

  /** Turns each row into a value; a row that cannot be read is a problem, not the end. */
  <T> List<T> read(List<Row> rows, Function<Row, T> read) {
    List<T> values = new ArrayList<>();
    each(rows, row -> values.add(read.apply(row)));
    return values;
  }

  /** Looks at each row; one that does not fit is a problem, not the end. */
  void each(List<Row> rows, Consumer<Row> look) {
    for (Row row : rows) {
      try {
        look.accept(row);
      } catch (Unfit unfit) {
        wrong(row, unfit.column(), unfit.rule());
      } catch (IllegalArgumentException unfit) {
        String why = String.valueOf(unfit.getMessage());
        wrong(row, "", new Words("这一行不对：" + why, why));
      }
    }
  }

  /** Notes every row whose key stands in an earlier one. */
  void unique(List<Row> rows, Function<Row, String> key) {
    Set<String> seen = new HashSet<>();
    for (Row row : rows) {
      String value = key.apply(row);
      if (!value.isEmpty() && !seen.add(value)) {
        wrong(
            row.file(),
            row.line(),
            new Words("重复：" + value, "stands twice: " + value),
            new Words("删去其中一行", "delete one of the rows"));
      }
    }
  }

  /** Notes that a row names something that is not there. */
  void require(Row row, boolean fits, String zh, String en) {
    if (!fits) {
      wrong(row, "", new Words(zh, en));
    }
  }

  private void wrong(Row row, String column, Words rule) {
    Words remedy =
        new Words(
            "请改正这一行，列说明见 packs/README.md", "correct this row; packs/README.md tells its columns");
    problems.add(new PackProblem(row.file(), row.line(), column, rule, remedy));
  }

  void wrong(@Nullable String file, int line, Words rule, Words remedy) {
    problems.add(new PackProblem(file == null ? "" : file, line, rule, remedy));
  }
}
