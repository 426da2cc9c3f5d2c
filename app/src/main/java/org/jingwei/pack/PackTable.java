// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tables of a pack that are edited row by row: their files, keys and columns. */
public enum PackTable {
  CATEGORIES(
      "categories.csv",
      1,
      "code! parent:of(categories) name! name_en urgent:flag keywords:list examples:list hint:long"
          + " hint_en:long"),
  FIELDS(
      "fields.csv",
      2,
      "category!:of(categories) code! label! label_en type!:one(text|number|datetime|choice|choices)"
          + " required:flag options:list options_en:list"),
  DUTIES(
      "duties.csv",
      3,
      "category!:of(categories|*) division:of(divisions) rank!:number"
          + " level!:one(county|town|village) unit_kind unit:of(units) source!:long"),
  LIMITS(
      "limits.csv",
      3,
      "category!:of(categories|*|petition) urgency!:one(normal|urgent|*)"
          + " stage!:one(accept|dispatch|acknowledge|resolve|check|callback|arbitrate)"
          + " amount!:number unit!:one(working_hours|working_days|calendar_days|hours)"
          + " source!:long source_en:long"),
  CALENDAR("calendar.csv", 1, "date!:date name! type!:one(off|work)"),
  UNITS(
      "units.csv",
      1,
      "code! name! name_en kind! level!:one(county|town|village) division!:of(divisions)"
          + " parent:of(units)"),
  MESSAGES(
      "messages.csv",
      2,
      "category:of(categories) kind!:one(accepted|declined|answered|letter|elsewhere) text:long"
          + " text_en:long"),
  SCRIPT(
      "script.csv",
      2,
      "category!:of(categories) position!:number question!:long question_en:long required:flag"),
  KEYWORDS_EN("keywords-en.csv", 1, "category!:of(categories) keywords!:list"),
  CUES("cues.csv", 1, "word! level!:one(urgent|police)"),
  LANDMARKS(
      "landmarks.csv",
      2,
      "name! division!:of(divisions) aliases:list"
          + " kind!:one(road|landmark|estate|market|school|bridge|water|station) longitude latitude"
          + " datum"),
  DIVISIONS(
      "divisions.csv",
      1,
      "code! name! name_en kind!:one(county|town|village|community) parent:of(divisions)"
          + " short_names:list"),
  NEIGHBOURS("neighbours.csv", 1, "code! name! kind!:one(county|town|village|community) parent"),
  SEASONS(
      "seasons.csv",
      1,
      "code! name! name_en categories!:list towns:list from! to! factor!:number look!:long"
          + " look_en:long source!:long source_en:long"),
  RETENTION(
      "retention.csv",
      1,
      "kind!:one(reporters|photos|words|move-keys|suggestions|report-keys|messages|notices|message-files)"
          + " days!:number source!:long source_en:long"),
  SYSTEMS(
      "systems.csv",
      1,
      "code! name! name_en channel!:one(LINE_12345|LINE_12315|LINE_12319)"
          + " transport!:one(http|csv|xlsx) address! secret! return_amount!:number"
          + " return_unit!:one(hours|working_hours|working_days) source!:long source_en:long"),
  STATES("states.csv", 2, "system!:of(systems) state! theirs!"),
  KINDS(
      "kinds.csv",
      2,
      "system!:of(systems) theirs! category:of(categories) handover:flag confidential:flag"),
  ORDER_FIELDS("order-fields.csv", 2, "system!:of(systems) field! theirs!"),
  ENDPOINTS(
      "endpoints.csv",
      1,
      "code! name! name_en address! key jurisdiction format!:one(json|xml) updates:flag"
          + " source!:long source_en:long"),
  ENDPOINT_SERVICES(
      "endpoint-services.csv",
      2,
      "endpoint!:of(endpoints) category!:of(categories|*) service! attributes:list"),
  HEAD(
      "pack.json",
      0,
      "name_zh! name_en officeHours:list firstYear!:number lastYear!:number reopenDays:number"
          + " reviewDays:number callbackTries:number");

  private static final Map<String, PackTable> BY_FILE =
      Arrays.stream(values()).collect(Collectors.toMap(PackTable::file, table -> table));

  private final String file;
  private final int keys;
  private final List<PackColumn> columns;

  PackTable(String file, int keys, String columns) {
    this.file = file;
    this.keys = keys;
    this.columns = PackColumn.listOf(columns);
  }

  public String file() {
    return file;
  }

  public List<PackColumn> columns() {
    return columns;
  }

  /** Its name in addresses and words, such as {@code keywords-en}. */
  public String path() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The columns that tell its rows apart. */
  public List<String> keyColumns() {
    return columns.subList(0, keys).stream().map(PackColumn::name).toList();
  }

  /** What tells this row apart from the others of the table. */
  public String keyOf(Map<String, String> cells) {
    return keyColumns().stream()
        .map(column -> cells.getOrDefault(column, "").strip())
        .collect(Collectors.joining(" "));
  }

  /** The column by which a new row finds its neighbours. */
  String groupColumn() {
    return this == CATEGORIES ? "parent" : this == HEAD ? "" : columns.getFirst().name();
  }

  static Optional<PackTable> findByFile(String file) {
    return Optional.ofNullable(BY_FILE.get(file));
  }

  /** The table with this name in addresses. */
  public static Optional<PackTable> find(String path) {
    return Arrays.stream(values()).filter(table -> table.path().equals(path)).findFirst();
  }
}
