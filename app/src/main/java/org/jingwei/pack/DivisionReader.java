// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jingwei.grid.Division;
import org.jingwei.grid.DivisionKind;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Words;

/** Reads {@code divisions.csv} and {@code neighbours.csv}. */
final class DivisionReader {

  private static final String OWN = "divisions.csv";
  private static final List<String> KINDS = List.of("county", "town", "village", "community");

  private final PackDraft draft;
  private final CountyCode county;

  DivisionReader(PackDraft draft, CountyCode county) {
    this.draft = draft;
    this.county = county;
  }

  List<Division> own() {
    List<Row> rows = draft.table(OWN, "code", "name", "kind", "parent", "short_names");
    draft.unique(rows, row -> row.get("code"));
    Set<String> codes = rows.stream().map(row -> row.get("code")).collect(Collectors.toSet());
    List<Division> own = draft.read(rows, this::division);
    draft.each(rows, row -> checkPlace(row, codes));
    if (!rows.isEmpty() && !codes.contains(county.toString())) {
      draft.wrong(
          OWN,
          0,
          new Words("没有县本身 " + county, "the county " + county + " is missing"),
          new Words("补上县本身这一行", "add the row of the county itself"));
    }
    return own;
  }

  private void checkPlace(Row row, Set<String> codes) {
    String code = row.get("code");
    String parent = row.get("parent");
    draft.require(
        row,
        code.startsWith(county.toString()),
        "区划 " + code + " 不属于本县 " + county,
        "the division " + code + " is not in the county " + county);
    if (code.length() > 6 && code.startsWith(county.toString())) {
      String above = code.substring(0, code.length() - 3);
      draft.require(
          row,
          codes.contains(above) && parent.equals(above),
          "上级须是 " + above + "，且在表中",
          "the parent must be " + above + ", and stand in the table");
    }
  }

  List<Division> neighbours() {
    List<Row> rows = draft.tableIfThere("neighbours.csv", "code", "name", "kind", "parent");
    draft.unique(rows, row -> row.get("code"));
    draft.each(
        rows,
        row ->
            draft.require(
                row,
                !row.get("code").startsWith(county.toString()),
                "外县表中不能有本县的 " + row.get("code"),
                row.get("code") + " lies in the county itself"));
    return draft.read(rows, this::division);
  }

  private Division division(Row row) {
    if (!DivisionCode.isValid(row.get("code"))) {
      throw new Unfit(
          "区划代码须是 6、9 或 12 位数字：" + row.get("code"),
          "a division code has 6, 9 or 12 digits: " + row.get("code"));
    }
    DivisionKind kind = DivisionKind.find(row.oneOf("kind", KINDS)).orElseThrow();
    DivisionCode code = new DivisionCode(row.get("code"));
    return new Division(code, row.name("name"), kind, row.list("short_names"));
  }
}
