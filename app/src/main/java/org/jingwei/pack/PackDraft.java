// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jingwei.shared.Words;
import org.jspecify.annotations.Nullable;

/** A pack while it is read: its files and everything that was found wrong so far. */
final class PackDraft {

  private final PackFiles files;
  final List<PackProblem> problems = new ArrayList<>();

  PackDraft(PackFiles files) {
    this.files = files;
  }

  @Nullable String text(String file) {
    String text = files.read(file);
    if (text == null) {
      wrong(
          file,
          0,
          "缺少文件 " + file,
          "the file is missing",
          "请补上，格式见 packs/README.md",
          "add it; packs/README.md tells the format");
    }
    return text;
  }

  /** Turns each row into a value; a row that cannot be read is a problem, not the end. */
  <T> List<T> rows(String file, Function<Csv.Row, T> read) {
    String text = text(file);
    List<T> values = new ArrayList<>();
    if (text == null) {
      return values;
    }
    for (Csv.Row row : Csv.rows(file, text)) {
      try {
        values.add(read.apply(row));
      } catch (IllegalArgumentException | java.time.DateTimeException unfit) {
        String why = String.valueOf(unfit.getMessage());
        wrong(
            row,
            "这一行读不懂：" + why,
            "this row cannot be read: " + why,
            "请按 packs/README.md 的列说明改正",
            "correct it as packs/README.md tells");
      }
    }
    return values;
  }

  /** Notes every code that stands twice. */
  void unique(String file, Function<Csv.Row, String> key) {
    Set<String> seen = new HashSet<>();
    String text = files.read(file);
    for (Csv.Row row : Csv.rows(file, text == null ? "" : text)) {
      if (!seen.add(key.apply(row))) {
        wrong(
            row,
            "重复：" + key.apply(row),
            "stands twice: " + key.apply(row),
            "删去其中一行",
            "delete one of the rows");
      }
    }
  }

  void require(Csv.Row row, boolean fits, String zh, String en) {
    if (!fits) {
      wrong(row, zh, en, "请改正这一行", "correct this row");
    }
  }

  private void wrong(Csv.Row row, String zh, String en, String doZh, String doEn) {
    wrong(row.file(), row.line(), zh, en, doZh, doEn);
  }

  void wrong(String file, int line, String zh, String en, String doZh, String doEn) {
    problems.add(new PackProblem(file, line, new Words(zh, en), new Words(doZh, doEn)));
  }
}
