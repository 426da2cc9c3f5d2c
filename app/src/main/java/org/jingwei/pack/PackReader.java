// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jingwei.casework.CaseworkSettings;
import org.jingwei.casework.Duty;
import org.jingwei.deadline.CalendarDay;
import org.jingwei.deadline.LimitUnit;
import org.jingwei.deadline.OfficeHours;
import org.jingwei.deadline.Stage;
import org.jingwei.deadline.TimeLimit;
import org.jingwei.deadline.Urgency;
import org.jingwei.directory.Unit;
import org.jingwei.grid.Division;
import org.jingwei.grid.DivisionKind;
import org.jingwei.report.Category;
import org.jingwei.report.Category.Field;
import org.jingwei.report.Category.FieldType;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the tables of a pack, checking each row against the others. */
final class PackReader {

  private final PackDraft draft;
  private final Map<String, List<Field>> fields = new HashMap<>();
  private final Set<String> divisions = new HashSet<>();
  private final Set<String> unitCodes = new HashSet<>();
  private final Set<String> unitKinds = new HashSet<>();
  private final Set<String> categoryCodes = new HashSet<>();

  PackReader(PackDraft draft) {
    this.draft = draft;
  }

  List<Division> divisions(String file) {
    draft.unique(file, row -> row.get("code"));
    List<Division> read = draft.rows(file, this::division);
    read.forEach(d -> divisions.add(d.code().value()));
    return read;
  }

  private Division division(Csv.Row row) {
    DivisionKind kind =
        DivisionKind.find(row.get("kind"))
            .orElseThrow(() -> new IllegalArgumentException("kind " + row.get("kind")));
    return new Division(
        new DivisionCode(row.get("code")), row.get("name"), kind, row.list("short_names"));
  }

  List<Unit> units() {
    draft.unique("units.csv", row -> row.get("code"));
    List<Unit> units = draft.rows("units.csv", this::unit);
    for (Unit unit : units) {
      unitCodes.add(unit.code());
      unitKinds.add(unit.kind());
    }
    draft.rows("units.csv", row -> checkParent(row));
    return units;
  }

  private boolean checkParent(Csv.Row row) {
    boolean known = row.get("parent").isEmpty() || unitCodes.contains(row.get("parent"));
    draft.require(
        row, known, "没有上级单位 " + row.get("parent"), "there is no unit " + row.get("parent"));
    return known;
  }

  private Unit unit(Csv.Row row) {
    boolean known = divisions.contains(row.get("division"));
    draft.require(
        row, known, "没有区划 " + row.get("division"), "there is no division " + row.get("division"));
    return new Unit(
        row.get("code"),
        words(row, "name"),
        row.get("kind"),
        Unit.Level.of(row.get("level")),
        new DivisionCode(row.get("division")),
        orNull(row.get("parent")));
  }

  List<Category> categories() {
    draft.unique("categories.csv", row -> row.get("code"));
    draft.rows("categories.csv", row -> categoryCodes.add(row.get("code")));
    draft.rows("fields.csv", this::field);
    return draft.rows("categories.csv", this::category);
  }

  private boolean field(Csv.Row row) {
    String category = row.get("category");
    draft.require(
        row,
        categoryCodes.contains(category),
        "没有类别 " + category,
        "there is no category " + category);
    List<String> zh = row.list("options");
    List<String> en = row.list("options_en");
    draft.require(
        row, en.isEmpty() || en.size() == zh.size(), "中英文选项个数不同", "the options differ in number");
    List<Words> options =
        IntStream.range(0, zh.size())
            .mapToObj(i -> new Words(zh.get(i), i < en.size() ? en.get(i) : ""))
            .toList();
    FieldType type = FieldType.valueOf(row.get("type").toUpperCase(java.util.Locale.ROOT));
    return fields
        .computeIfAbsent(category, c -> new ArrayList<>())
        .add(
            new Field(
                row.get("code"),
                words(row, "label"),
                type,
                row.get("required").equals("true"),
                options));
  }

  private Category category(Csv.Row row) {
    draft.require(
        row,
        !row.get("code").equals(TimeLimit.PETITION),
        "代码 petition 留给信访事项的时限",
        "the code petition is kept for the limits of petitions");
    String parent = row.get("parent");
    draft.require(
        row,
        parent.isEmpty() || categoryCodes.contains(parent),
        "没有上级类别 " + parent,
        "there is no category " + parent);
    return new Category(
        row.get("code"),
        orNull(parent),
        words(row, "name"),
        row.get("urgent").equals("true"),
        row.list("keywords"),
        row.list("examples"),
        words(row, "hint"),
        fields.getOrDefault(row.get("code"), List.of()));
  }

  List<Duty> duties() {
    return draft.rows("duties.csv", this::duty);
  }

  private Duty duty(Csv.Row row) {
    knownCategory(row);
    String unit = row.get("unit");
    String kind = row.get("unit_kind");
    draft.require(
        row,
        unit.isEmpty() != kind.isEmpty(),
        "单位与单位类型须填其一",
        "name either a unit or a kind of unit");
    draft.require(
        row,
        unit.isEmpty() || unitCodes.contains(unit),
        "没有单位 " + unit,
        "there is no unit " + unit);
    draft.require(
        row,
        kind.isEmpty() || unitKinds.contains(kind),
        "没有这类单位 " + kind,
        "there is no unit of the kind " + kind);
    String division = row.get("division");
    draft.require(
        row,
        division.isEmpty() || divisions.contains(division),
        "没有区划 " + division,
        "there is no division " + division);
    return new Duty(
        row.get("category"),
        division,
        Integer.parseInt(row.get("rank")),
        Unit.Level.of(row.get("level")).code(),
        orNull(kind),
        orNull(unit),
        row.get("source"));
  }

  List<TimeLimit> limits() {
    return draft.rows("limits.csv", this::limit);
  }

  private TimeLimit limit(Csv.Row row) {
    if (!row.get("category").equals(TimeLimit.PETITION)) {
      knownCategory(row);
    }
    draft.require(row, !row.get("source").isEmpty(), "时限没有来源", "the limit has no source");
    @Nullable Urgency urgency =
        row.get("urgency").equals("*") ? null : Urgency.of(row.get("urgency"));
    return new TimeLimit(
        row.get("category"),
        urgency,
        Stage.of(row.get("stage")),
        Integer.parseInt(row.get("amount")),
        LimitUnit.of(row.get("unit")),
        row.get("source"));
  }

  private void knownCategory(Csv.Row row) {
    String code = row.get("category");
    draft.require(
        row,
        code.equals("*") || categoryCodes.contains(code),
        "没有类别 " + code,
        "there is no category " + code);
  }

  List<CalendarDay> calendar() {
    draft.unique("calendar.csv", row -> row.get("date"));
    return draft.rows(
        "calendar.csv",
        row ->
            new CalendarDay(
                LocalDate.parse(row.get("date")),
                row.get("name"),
                CalendarDay.Kind.of(row.get("type"))));
  }

  static ZoneId zone(JsonNode pack) {
    return ZoneId.of(pack.path("timeZone").asString("Asia/Shanghai"));
  }

  static OfficeHours hours(JsonNode pack) {
    List<String> sessions =
        pack.path("officeHours").valueStream().map(JsonNode::asString).collect(Collectors.toList());
    return sessions.isEmpty() ? OfficeHours.USUAL : OfficeHours.parse(sessions);
  }

  static CaseworkSettings settings(JsonNode pack) {
    CaseworkSettings usual = CaseworkSettings.USUAL;
    return new CaseworkSettings(
        Duration.ofDays(pack.path("reopenDays").asLong(usual.reopenWindow().toDays())),
        Duration.ofDays(pack.path("reviewDays").asLong(usual.reviewWindow().toDays())),
        pack.path("callbackTries").asInt(usual.callbackTries()),
        usual.mostExtensions(),
        usual.longestSuspension());
  }

  private static Words words(Csv.Row row, String column) {
    return new Words(row.get(column), row.get(column + "_en"));
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
