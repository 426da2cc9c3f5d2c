// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jingwei.forecast.Forecasts;
import org.jingwei.forecast.Hazard;
import org.jingwei.forecast.Season;
import org.jingwei.grid.Division;
import org.jingwei.report.Category;
import org.jingwei.shared.Words;

/** Reads {@code seasons.csv}: hazards that come with a place and a time of the year. */
final class SeasonReader {

  private static final String FILE = "seasons.csv";
  private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);
  private static final double MOST = 20;
  private static final int LONGEST = 300;

  private final PackDraft draft;
  private final Set<String> towns;
  private final Set<String> categories;

  SeasonReader(PackDraft draft, List<Division> divisions, List<Category> categories) {
    this.draft = draft;
    this.towns =
        divisions.stream()
            .filter(division -> division.code().isTown())
            .map(division -> division.code().value())
            .collect(Collectors.toSet());
    this.categories =
        categories.stream()
            .filter(category -> category.parent() != null)
            .map(Category::code)
            .collect(Collectors.toSet());
  }

  List<Hazard> read() {
    List<Row> rows =
        draft.tableIfThere(
            FILE, "code", "name", "categories", "towns", "from", "to", "factor", "look", "source");
    draft.unique(rows, row -> row.get("code"));
    if (rows.size() > Forecasts.MOST_HAZARDS) {
      draft.wrong(
          FILE,
          0,
          new Words(
              "最多 " + Forecasts.MOST_HAZARDS + " 行",
              "there are more than " + Forecasts.MOST_HAZARDS + " rows"),
          new Words("请合并相近的风险", "put hazards that are alike into one row"));
      return List.of();
    }
    return draft.read(rows, this::hazard);
  }

  private Hazard hazard(Row row) {
    return new Hazard(
        row.code("code"),
        row.name("name"),
        known(row, "categories", categories, "没有这个二级分类：", "no category of the second level: "),
        known(row, "towns", towns, "没有这个乡镇：", "no town: "),
        new Season(day(row, "from"), day(row, "to"), factor(row)),
        told(row, "look"),
        told(row, "source"));
  }

  private static List<String> known(
      Row row, String column, Set<String> there, String zh, String en) {
    List<String> named = row.list(column).stream().map(String::strip).distinct().toList();
    if (column.equals("categories") && named.isEmpty()) {
      row.text(column);
    }
    for (String one : named) {
      if (!there.contains(one)) {
        throw new Unfit(zh + one, en + one);
      }
    }
    return named;
  }

  private static MonthDay day(Row row, String column) {
    String text = row.text(column);
    try {
      MonthDay day = MonthDay.parse("--" + text);
      if (!day.equals(LEAP_DAY)) {
        return day;
      }
    } catch (DateTimeException notADay) {
      // told below, in words
    }
    throw new Unfit(
        "“" + column + "”须写成 月-日，如 05-01（不能是 02-29），不是“" + text + "”",
        column + " is written month-day, such as 05-01 (not 02-29), not " + text);
  }

  private static double factor(Row row) {
    try {
      double factor = Double.parseDouble(row.text("factor"));
      if (factor >= 1 && factor <= MOST) {
        return factor;
      }
    } catch (NumberFormatException notANumber) {
      // told below, in words
    }
    throw new Unfit(
        "“factor”须是 1 到 20 的数，不是“" + row.get("factor") + "”",
        "factor must be a number from 1 to 20, not " + row.get("factor"));
  }

  private static Words told(Row row, String column) {
    if (row.text(column).length() > LONGEST) {
      throw new Unfit(
          "“" + column + "”超过 " + LONGEST + " 个字",
          column + " is longer than " + LONGEST + " characters");
    }
    return row.words(column);
  }
}
