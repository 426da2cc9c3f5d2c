// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jingwei.casework.CaseState;
import org.jingwei.deadline.LimitUnit;
import org.jingwei.exchange.OutsideSystem;
import org.jingwei.report.Category;
import org.jingwei.report.Channel;
import org.jingwei.shared.Words;

/**
 * Reads the lines outside: {@code systems.csv}, and how each says what we say: {@code states.csv},
 * {@code kinds.csv}, {@code order-fields.csv}.
 */
final class SystemReader {

  private static final List<String> FIELDS =
      List.of(
          "text",
          "category",
          "address",
          "longitude",
          "latitude",
          "name",
          "phone",
          "due",
          "happened",
          "language",
          "confidential",
          "attachments",
          "id",
          "order",
          "version",
          "type",
          "sentAt",
          "at",
          "report",
          "state",
          "answer");
  private static final List<String> STATES = names(CaseState.values());
  private static final List<String> CHANNELS = names(Channel.values());
  private static final List<String> TRANSPORTS = List.of("http", "csv", "xlsx");
  private static final List<String> UNITS =
      List.of(
          LimitUnit.HOURS.code(), LimitUnit.WORKING_HOURS.code(), LimitUnit.WORKING_DAYS.code());

  private final PackDraft draft;
  private final Set<String> categories;
  private final Map<String, Map<String, String>> states = new HashMap<>();
  private final Map<String, Map<String, OutsideSystem.Kind>> kinds = new HashMap<>();
  private final Map<String, Map<String, String>> fields = new HashMap<>();

  SystemReader(PackDraft draft, List<Category> categories) {
    this.draft = draft;
    this.categories =
        categories.stream()
            .filter(category -> category.parent() != null)
            .map(Category::code)
            .collect(Collectors.toSet());
  }

  private static List<String> names(Enum<?>[] values) {
    return Stream.of(values).map(Enum::name).toList();
  }

  List<OutsideSystem> read() {
    List<Row> rows =
        draft.tableIfThere(
            "systems.csv",
            "code",
            "name",
            "channel",
            "transport",
            "address",
            "secret",
            "return_amount",
            "return_unit",
            "source");
    draft.unique(rows, row -> row.get("code"));
    List<String> codes = rows.stream().map(row -> row.get("code")).toList();
    readStates(codes);
    readKinds(codes);
    readFields(codes);
    return draft.read(rows, this::system);
  }

  private OutsideSystem system(Row row) {
    String code = row.code("code");
    return new OutsideSystem(
        code,
        row.name("name"),
        Channel.valueOf(row.oneOf("channel", CHANNELS)),
        row.oneOf("transport", TRANSPORTS),
        row.setting("address"),
        row.setting("secret"),
        row.number("return_amount", 0, 100),
        LimitUnit.of(row.oneOf("return_unit", UNITS)),
        new Words(row.text("source"), row.get("source_en")),
        states.getOrDefault(code, Map.of()),
        kinds.getOrDefault(code, Map.of()),
        fields.getOrDefault(code, Map.of()));
  }

  private void readStates(List<String> codes) {
    List<Row> rows = draft.tableIfThere("states.csv", "system", "state", "theirs");
    draft.unique(rows, row -> row.get("system") + " " + row.get("state"));
    draft.each(
        rows,
        row ->
            states
                .computeIfAbsent(row.oneOf("system", codes), key -> new HashMap<>())
                .put(row.oneOf("state", STATES), row.text("theirs")));
  }

  private void readKinds(List<String> codes) {
    List<Row> rows = draft.tableIfThere("kinds.csv", "system", "theirs", "category", "handover");
    draft.unique(rows, row -> row.get("system") + " " + row.get("theirs"));
    draft.each(
        rows,
        row -> {
          String category = row.get("category");
          draft.require(
              row,
              category.isEmpty() || categories.contains(category),
              "没有这个末级分类：" + category,
              "no such category of the second level: " + category);
          kinds
              .computeIfAbsent(row.oneOf("system", codes), key -> new HashMap<>())
              .put(
                  row.text("theirs"),
                  new OutsideSystem.Kind(
                      category,
                      row.flag("handover"),
                      row.get("confidential").isEmpty() ? null : row.flag("confidential")));
        });
  }

  private void readFields(List<String> codes) {
    List<Row> rows = draft.tableIfThere("order-fields.csv", "system", "field", "theirs");
    draft.unique(rows, row -> row.get("system") + " " + row.get("field"));
    draft.each(
        rows,
        row ->
            fields
                .computeIfAbsent(row.oneOf("system", codes), key -> new HashMap<>())
                .put(row.oneOf("field", FIELDS), row.text("theirs")));
  }
}
