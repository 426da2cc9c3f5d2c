// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.replay;

import java.time.LocalDate;
import java.util.List;
import org.jingwei.casework.dispatch.Matter;
import org.jingwei.casework.dispatch.Named;
import org.jingwei.report.Channel;

/**
 * One row of Pingshan's file.
 *
 * @param unit the name of the unit that handled it
 * @param inTime whether that unit finished in time
 */
record PingshanCase(
    long line,
    String id,
    LocalDate day,
    String source,
    String nature,
    String type,
    String mainType,
    String subType,
    String street,
    String community,
    String unit,
    boolean inTime) {

  static final List<String> COLUMNS =
      List.of(
          "rec_id",
          "create_date",
          "source",
          "nature",
          "type",
          "main_type",
          "sub_type",
          "street",
          "community",
          "dispose_unit",
          "finish");

  static PingshanCase of(Rows.Row row) {
    String finish = row.need("finish");
    if (!finish.equals("intime") && !finish.equals("overtime")) {
      throw row.bad("finish is \"" + finish + "\"", "write intime or overtime");
    }
    return new PingshanCase(
        row.line(),
        row.need("rec_id"),
        row.day("create_date"),
        row.need("source"),
        row.need("nature"),
        row.need("type"),
        row.need("main_type"),
        row.need("sub_type"),
        row.need("street"),
        row.need("community"),
        row.need("dispose_unit"),
        finish.equals("intime"));
  }

  /** The source's channel; an unknown one counts as loaded from another system. */
  Channel channel() {
    return switch (source) {
      case "@坪山" -> Channel.APP;
      case "12345" -> Channel.LINE_12345;
      case "12319" -> Channel.LINE_12319;
      case "政府信箱" -> Channel.WEB;
      case "固话投诉" -> Channel.PHONE;
      default -> Channel.IMPORT;
    };
  }

  /** As the product's own learner sees it, but for the duty catalogue. */
  Matter matter() {
    return new Matter(
        List.of(Named.of(type), Named.of(mainType), Named.of(subType)),
        List.of(Named.of(street), Named.of(community)),
        channel().name(),
        "",
        "NORMAL",
        List.of());
  }

  /** Between 0 and 1, the same at each replay. */
  double spread() {
    return Math.floorMod(id.hashCode() * 0x9E3779B97F4A7C15L >>> 20, 10_000) / 10_000.0;
  }
}
