// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.report;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each county's category tree: kept in the database, held in memory, reloaded when its version
 * moves.
 */
final class CategoryStore {

  private record Held(long version, CategoryTree tree) {}

  private static final TypeReference<List<Category.Field>> FIELDS = new TypeReference<>() {};

  private static final TypeReference<List<Category.ScriptLine>> SCRIPT = new TypeReference<>() {};

  private final Map<CountyCode, Held> held = new ConcurrentHashMap<>();
  private final JdbcClient jdbc;
  private final JsonMapper json;

  CategoryStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  CategoryTree tree(CountyCode county) {
    return held.computeIfAbsent(county, this::load).tree();
  }

  void forget(CountyCode county) {
    held.remove(county);
  }

  /** Loads again what another process has changed. */
  void refresh() {
    for (Map.Entry<CountyCode, Held> entry : held.entrySet()) {
      if (version(entry.getKey()) != entry.getValue().version()) {
        held.put(entry.getKey(), load(entry.getKey()));
      }
    }
  }

  private Held load(CountyCode county) {
    long version = version(county);
    List<Category> categories =
        jdbc.sql("select * from report.category where county = ? order by position")
            .param(county.value())
            .query((row, n) -> category(row))
            .list();
    List<Cue> cues =
        jdbc.sql("select word, police from report.cue where county = ? order by position")
            .param(county.value())
            .query((row, n) -> new Cue(row.getString(1), row.getBoolean(2)))
            .list();
    return new Held(
        version, categories.isEmpty() ? CategoryTree.EMPTY : new CategoryTree(categories, cues));
  }

  void replaceCues(CountyCode county, List<Cue> cues) {
    jdbc.sql("delete from report.cue where county = ?").param(county.value()).update();
    for (int i = 0; i < cues.size(); i++) {
      jdbc.sql("insert into report.cue (county, position, word, police) values (?, ?, ?, ?)")
          .param(county.value())
          .param(i)
          .param(cues.get(i).word())
          .param(cues.get(i).police())
          .update();
    }
  }

  private long version(CountyCode county) {
    return jdbc.sql("select version from report.category_version where county = ?")
        .param(county.value())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  void replace(CountyCode county, List<Category> categories) {
    jdbc.sql("delete from report.category where county = ?").param(county.value()).update();
    int position = 0;
    for (Category c : categories) {
      insert(county, position++, c);
    }
    jdbc.sql(
            """
            insert into report.category_version (county, version) values (?, 1)
            on conflict (county) do update set version = category_version.version + 1
            """)
        .param(county.value())
        .update();
  }

  private void insert(CountyCode county, int position, Category c) {
    jdbc.sql(
            """
            insert into report.category (county, code, parent, position, name_zh, name_en, urgent,
              keywords, examples, hint_zh, hint_en, fields, script)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
            """)
        .param(county.value())
        .param(c.code())
        .param(c.parent())
        .param(position)
        .param(c.name().zh())
        .param(c.name().en())
        .param(c.urgentByDefault())
        .param(c.keywords().toArray(String[]::new))
        .param(c.examples().toArray(String[]::new))
        .param(c.hint().zh())
        .param(c.hint().en())
        .param(json.writeValueAsString(c.fields()))
        .param(json.writeValueAsString(c.script()))
        .update();
  }

  private Category category(ResultSet row) throws SQLException {
    return new Category(
        row.getString("code"),
        row.getString("parent"),
        new Words(row.getString("name_zh"), row.getString("name_en")),
        row.getBoolean("urgent"),
        strings(row.getArray("keywords")),
        strings(row.getArray("examples")),
        new Words(row.getString("hint_zh"), row.getString("hint_en")),
        json.readValue(row.getString("fields"), FIELDS),
        json.readValue(row.getString("script"), SCRIPT));
  }

  private static List<String> strings(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
