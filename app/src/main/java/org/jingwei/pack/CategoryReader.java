// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jingwei.deadline.TimeLimit;
import org.jingwei.report.Category;
import org.jingwei.report.Category.Field;
import org.jingwei.report.Category.FieldType;
import org.jingwei.report.Category.ScriptLine;
import org.jingwei.shared.Words;

/**
 * Reads {@code categories.csv}, a tree of two levels, with {@code fields.csv} and {@code
 * script.csv}.
 */
final class CategoryReader {

  private static final List<String> TYPES =
      List.of("text", "number", "datetime", "choice", "choices");

  private final PackDraft draft;
  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, List<Field>> fields = new HashMap<>();
  private final Map<String, List<String>> english = new HashMap<>();
  private Map<String, List<ScriptLine>> scripts = Map.of();

  CategoryReader(PackDraft draft) {
    this.draft = draft;
  }

  List<Category> read() {
    List<Row> rows =
        draft.table(
            "categories.csv",
            "code",
            "parent",
            "name",
            "name_en",
            "urgent",
            "keywords",
            "examples",
            "hint",
            "hint_en");
    draft.unique(rows, row -> row.get("code"));
    rows.forEach(row -> parents.put(row.get("code"), row.get("parent")));
    List<Row> questions =
        draft.tableIfThere(
            "fields.csv",
            "category",
            "code",
            "label",
            "label_en",
            "type",
            "required",
            "options",
            "options_en");
    draft.unique(questions, row -> row.get("category") + " " + row.get("code"));
    draft.each(questions, this::field);
    scripts = new ScriptReader(draft, parents.keySet()).read();
    List<Row> inEnglish = draft.tableIfThere("keywords-en.csv", "category", "keywords");
    draft.unique(inEnglish, row -> row.get("category"));
    draft.each(inEnglish, this::english);
    return draft.read(rows, this::category);
  }

  private Category category(Row row) {
    if (row.get("code").equals(TimeLimit.PETITION)) {
      throw new Unfit(
          "代码 petition 留给信访事项的时限", "the code petition is kept for the limits of petitions");
    }
    String parent = row.get("parent");
    if (!parent.isEmpty() && !parents.containsKey(parent)) {
      throw new Unfit("没有上级类别 " + parent, "there is no category " + parent);
    }
    if (!parent.isEmpty() && !parents.getOrDefault(parent, "").isEmpty()) {
      throw new Unfit("类别只分两级，" + parent + " 已是第二级", parent + " is of the second level itself");
    }
    return new Category(
        row.code("code"),
        row.orNull("parent"),
        row.name("name"),
        row.flag("urgent"),
        keywords(row),
        row.list("examples"),
        row.words("hint"),
        fields.getOrDefault(row.get("code"), List.of()),
        scripts.getOrDefault(row.get("code"), List.of()));
  }

  private void english(Row row) {
    String category = row.get("category");
    if (!parents.containsKey(category)) {
      throw new Unfit("没有类别 " + category, "there is no category " + category);
    }
    english.put(category, row.list("keywords"));
  }

  private List<String> keywords(Row row) {
    List<String> all = new ArrayList<>(row.list("keywords"));
    all.addAll(english.getOrDefault(row.get("code"), List.of()));
    return all;
  }

  private void field(Row row) {
    String category = row.get("category");
    if (!parents.containsKey(category)) {
      throw new Unfit("没有类别 " + category, "there is no category " + category);
    }
    String type = row.oneOf("type", TYPES);
    List<Words> options = options(row);
    if (type.startsWith("choice") == options.isEmpty()) {
      throw new Unfit("只有选择题才有选项，且必须有", "options belong to a choice, and a choice needs them");
    }
    fields
        .computeIfAbsent(category, c -> new ArrayList<>())
        .add(
            new Field(
                row.code("code"),
                row.name("label"),
                FieldType.valueOf(type.toUpperCase(Locale.ROOT)),
                row.flag("required"),
                options));
  }

  private static List<Words> options(Row row) {
    List<String> zh = row.list("options");
    List<String> en = row.list("options_en");
    if (!en.isEmpty() && en.size() != zh.size()) {
      throw new Unfit("中英文选项个数不同", "the options differ in number");
    }
    return IntStream.range(0, zh.size())
        .mapToObj(i -> new Words(zh.get(i), en.isEmpty() ? "" : en.get(i)))
        .collect(Collectors.toList());
  }
}
