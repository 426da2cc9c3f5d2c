// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jingwei.casework.Narrowing.Part;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds case files by words, newest first, with bounded work whatever the words are (0174): the
 * newest few thousand are looked through, which is enough for a common word; a rare one is found by
 * the index of {@link Pairs}; a common word among the little that a reader sees, by going through
 * that little ({@link SearchDriver}). The words themselves decide each time. At most six
 * statements.
 */
final class SearchQueries {

  /** Looked through first; a word that is in fewer than COMMON of them is rare. */
  private static final int NEAR = 3_000;

  private static final int COMMON = 40;
  private static final int FAR = 20_000;
  private static final int MOST_HITS = 4_000;
  private static final Duration SLACK = Duration.ofDays(2);

  /** A table of words, and its column that names the case file. */
  private record Shelf(String table, String matter) {}

  private static final Shelf MATTERS = new Shelf("casework.case_text", "id");
  private static final Shelf ANSWERS = new Shelf("casework.answer_text", "case_id");

  /** One row of a table of words and its case file. */
  private record Hit(long id, CaseFile file) {}

  /** One step: what it found, how many had the words before sight, whether it saw everything. */
  private record Step(List<Hit> rows, int hits, boolean whole) {}

  private record Question(
      CountyCode county, Shelf shelf, Sought sought, Sight sight, long before, int size) {}

  private final JdbcTemplate jdbc;

  SearchQueries(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  FoundMatters search(
      CountyCode county, Sought sought, Sight sight, @Nullable String after, int limit) {
    int size = Math.clamp(limit, 1, Slice.MOST);
    long before = after == null || after.isEmpty() ? Long.MAX_VALUE : EndedQueries.position(after);
    Step found = step(new Question(county, MATTERS, sought, sight, before, size));
    List<CaseFile> rows = found.rows().stream().map(Hit::file).toList();
    boolean more = rows.size() > size;
    return new FoundMatters(
        more ? rows.subList(0, size) : rows,
        more ? Long.toString(rows.get(size - 1).id()) : null,
        more || found.whole());
  }

  FoundAnswers answers(CountyCode county, Sought sought, Sight sight, int limit) {
    int size = Math.clamp(limit, 1, Slice.MOST);
    Step found = step(new Question(county, ANSWERS, sought.open(), sight, Long.MAX_VALUE, size));
    boolean more = found.rows().size() > size;
    List<Hit> rows = more ? found.rows().subList(0, size) : found.rows();
    Map<Long, String> shown = shown(county, rows.stream().map(Hit::id).toList());
    return new FoundAnswers(
        rows.stream()
            .filter(row -> shown.containsKey(row.id()))
            .map(row ->
                new FoundAnswers.Item(
                    row.file(), shown.getOrDefault(row.id(), ""), Ids.secondOf(row.id())))
            .toList(),
        more,
        more || found.whole());
  }

  List<CaseFile> listByCode(CountyCode county, String begin, Sight sight, int limit) {
    if (sight.isNothing()) {
      return List.of();
    }
    Part matter = SearchConditions.matter(county, Sought.all(), sight);
    List<Object> values = new ArrayList<>(List.of(county.value(), begin, begin + '~'));
    values.addAll(matter.values());
    return jdbc.query(
        "select "
            + CaseColumns.of("c")
            + " from casework.case_file c where c.county = ? and c.code >= ? and c.code < ?"
            + matter.sql()
            + " order by c.code limit "
            + Math.clamp(limit, 1, Slice.MOST),
        CaseColumns::read,
        values.toArray());
  }

  private Map<Long, String> shown(CountyCode county, List<Long> ids) {
    Map<Long, String> shown = new HashMap<>();
    if (!ids.isEmpty()) {
      jdbc.query(
          "select id, shown from casework.answer_text where county = ? and id = any (?)",
          row -> {
            shown.put(row.getLong(1), row.getString(2));
          },
          county.value(),
          ids.toArray(Long[]::new));
    }
    return shown;
  }

  private Step step(Question q) {
    Optional<Part> pairs = SearchConditions.pairs(q.sought());
    if (q.sight().isNothing() || pairs.isEmpty() && !q.sought().isNarrowed()) {
      return new Step(List.of(), 0, true);
    }
    Step near = walk(q, NEAR);
    if (near.whole() || near.rows().size() > q.size()) {
      return near;
    }
    if (pairs.isPresent() && near.hits() < COMMON) {
      Step indexed = byIndex(q, pairs.get());
      if (indexed.whole()) {
        return indexed;
      }
    }
    Optional<Part> driver = SearchDriver.of(q.county(), q.sought(), q.sight(), q.before());
    return driver.isPresent() && q.shelf().equals(MATTERS) ? driven(q, driver.get()) : walk(q, FAR);
  }

  /** Looks through the newest, however many have the words. */
  private Step walk(Question q, int most) {
    long from = q.sought().from() == null ? 0 : Ids.firstAt(q.sought().from());
    // What was told by then has an id of then, unless it came in from elsewhere later.
    long until =
        q.sought().to() == null
            ? q.before()
            : Math.min(q.before(), Ids.firstAt(q.sought().to().plus(SLACK)));
    long floor = Math.max(from, floor(q, until, most));
    Part text = SearchConditions.text(q.sought());
    List<Object> values = new ArrayList<>(List.of(q.county().value(), until, floor));
    values.addAll(text.values());
    String hits =
        select(q.shelf())
            + " and t.id < ? and t.id >= ?"
            + text.sql()
            + " order by t.id desc limit "
            + MOST_HITS;
    Step step = run(q, hits, values);
    boolean toTheEnd = floor <= from && q.sought().to() == null;
    return new Step(step.rows(), step.hits(), toTheEnd && step.hits() < MOST_HITS);
  }

  private long floor(Question q, long until, int most) {
    List<Long> id =
        jdbc.query(
            "select t.id from "
                + q.shelf().table()
                + " t where t.county = ? and t.id < ? order by t.id desc offset ? limit 1",
            (row, n) -> row.getLong(1),
            q.county().value(),
            until,
            most - 1);
    return id.isEmpty() ? 0 : id.getFirst();
  }

  /** The words may be rarer than their pairs, so what has the pairs is bounded, not what fits. */
  private Step byIndex(Question q, Part pairs) {
    Part text = SearchConditions.text(q.sought());
    List<Object> values = new ArrayList<>(text.values());
    values.addAll(List.of(q.county().value(), q.before()));
    values.addAll(pairs.values());
    String hits =
        "select t.id, t.%s as matter, true%s as fits from %s t where t.county = ? and t.id < ?"
                .formatted(q.shelf().matter(), text.sql(), q.shelf().table())
            + pairs.sql()
            + " limit "
            + (MOST_HITS + 1);
    Step step = run(q, hits, values);
    return new Step(step.rows(), step.hits(), step.hits() <= MOST_HITS);
  }

  private Step driven(Question q, Part driver) {
    Part text = SearchConditions.text(q.sought());
    List<Long> ids =
        jdbc.query(driver.sql(), (row, n) -> row.getLong(1), driver.values().toArray());
    List<Object> values =
        new ArrayList<>(List.of(q.county().value(), q.before(), ids.toArray(Long[]::new)));
    values.addAll(text.values());
    String hits = select(q.shelf()) + " and t.id < ? and t.id = any (?)" + text.sql();
    Step step = run(q, hits, values);
    // Ended matters to which a unit was only called are in no list of it.
    boolean whole = ids.size() < SearchDriver.EACH && q.sight().unit().isEmpty();
    return new Step(step.rows(), step.hits(), whole);
  }

  private static String select(Shelf shelf) {
    return "select t.id, t.%s as matter, true as fits from %s t where t.county = ?"
        .formatted(shelf.matter(), shelf.table());
  }

  /** The hits are settled first, so that no plan goes the other way round. */
  private Step run(Question q, String hits, List<Object> hitValues) {
    Part matter = SearchConditions.matter(q.county(), q.sought(), q.sight());
    List<Object> values = new ArrayList<>(hitValues);
    values.add(q.county().value());
    values.addAll(matter.values());
    String sql =
        "with hit as materialized (%s) select f.*, (select count(*) from hit), f.hit"
                .formatted(hits)
            + " from (select 1) one left join lateral (select "
            + CaseColumns.of("c")
            + ", h.id as hit from hit h join casework.case_file c on c.county = ? and c.id = h.matter"
            + " where h.fits"
            + matter.sql()
            + " order by h.id desc limit "
            + (q.size() + 1)
            + ") f on true";
    List<Hit> rows = new ArrayList<>();
    int[] count = new int[1];
    jdbc.query(
        sql,
        row -> {
          count[0] = row.getInt(CaseColumns.COUNT + 2);
          long hit = row.getLong(CaseColumns.COUNT + 3);
          if (!row.wasNull()) {
            rows.add(new Hit(hit, CaseColumns.read(row, rows.size())));
          }
        },
        values.toArray());
    return new Step(rows, count[0], true);
  }
}
