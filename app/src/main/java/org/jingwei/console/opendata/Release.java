// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.opendata;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jingwei.grid.Wgs84;
import org.jingwei.insight.Measure;
import org.jingwei.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * What is published on one day.
 *
 * @param madeAt when it was worked out
 * @param matters matters told, by month and grid cell
 * @param categories matters told, by month, town and category of the first level
 * @param rates shares by month and town
 * @param counts how many reports came and matters were closed, by month and town
 */
public record Release(
    Instant madeAt,
    List<OfCell> matters,
    List<OfCategory> categories,
    List<OfRate> rates,
    List<OfTown> counts) {

  public Release {
    matters = List.copyOf(matters);
    categories = List.copyOf(categories);
    rates = List.copyOf(rates);
    counts = List.copyOf(counts);
  }

  /** What every row has: its place in the order, which a page of rows goes on from. */
  public sealed interface Line permits OfCell, OfCategory, OfRate {
    YearMonth month();

    String key();
  }

  /**
   * Matters told in a month of a cell.
   *
   * @param town empty for all towns that are not told by themselves
   * @param cell empty for all cells of the town that are not
   * @param middle of the cell or town; null where its outline is not known
   */
  public record OfCell(
      YearMonth month,
      String town,
      Words townName,
      String cell,
      String cellName,
      long count,
      @Nullable Wgs84 middle)
      implements Line {
    @Override
    public String key() {
      return month + "|" + town + "|" + cell;
    }
  }

  /**
   * Matters told in a month of a town and a category.
   *
   * @param category empty for all categories that are not told by themselves
   */
  public record OfCategory(
      YearMonth month, String town, Words townName, String category, Words categoryName, long count)
      implements Line {
    @Override
    public String key() {
      return month + "|" + town + "|" + category;
    }
  }

  /**
   * A share of a month and town, never without what it is made of.
   *
   * @param rate its name, as the dictionary explains it
   * @param excluded null where it is too small to be told
   */
  public record OfRate(
      YearMonth month,
      String town,
      Words townName,
      String rate,
      long numerator,
      long denominator,
      @Nullable Long excluded)
      implements Line {
    @Override
    public String key() {
      return month + "|" + rate + "|" + town;
    }
  }

  /**
   * A count of a month and town.
   *
   * @param town empty for all towns that are not told by themselves
   * @param measure what is counted
   */
  public record OfTown(YearMonth month, String town, Measure measure, long count) {}
}
