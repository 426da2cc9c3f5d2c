// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jingwei.rows.Insert.bigint;
import static org.jingwei.rows.Insert.json;
import static org.jingwei.rows.Insert.text;
import static org.jingwei.rows.Insert.time;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jingwei.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.IncorrectUpdateSemanticsDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class WritesModuleTests {

  private record Row(long id, String word, Instant at, String json) {}

  private static final Instant AT = Instant.parse("2026-11-25T02:03:04.567891Z");

  private static final Insert<Row> INSERT =
      Insert.into(
          "public.thing",
          bigint("id", Row::id),
          text("word", Row::word),
          time("at", Row::at),
          json("detail", Row::json));

  private final DataSource database = TestDatabase.fresh().owner();
  private final JdbcTemplate jdbc = new JdbcTemplate(database);
  private final Writes writes = new Writes(jdbc);
  private final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(database));

  @BeforeEach
  void table() {
    jdbc.execute("create table public.thing (id bigint, word text, at timestamptz, detail jsonb)");
  }

  private int count() {
    return jdbc.queryForObject("select count(*) from public.thing", Integer.class);
  }

  private static List<Row> rows(int count) {
    return IntStream.range(0, count).mapToObj(i -> new Row(i, "w" + i, AT, "{}")).toList();
  }

  @Test
  void writesManyRowsWithNullsQuotesAndMicroseconds() {
    writes.add(INSERT, rows(1_000));
    writes.add(INSERT, List.of(new Row(-1, "a\"b',{\\}\n灯", AT, "{\"a\": [1]}")));
    writes.add(INSERT, List.of(new Row(-2, null, null, null)));
    assertThat(count()).isEqualTo(1_002);
    var odd =
        jdbc.queryForMap("select word, at, detail::text as d from public.thing where id = -1");
    assertThat(odd).containsEntry("word", "a\"b',{\\}\n灯").containsEntry("d", "{\"a\": [1]}");
    assertThat(((java.sql.Timestamp) odd.get("at")).toInstant()).isEqualTo(AT);
    assertThat(jdbc.queryForMap("select word, at, detail from public.thing where id = -2").values())
        .containsOnlyNulls();
  }

  @Test
  void sendsNothingBeforeTheCommitUnlessAsked() {
    transaction.executeWithoutResult(status -> {
      writes.add(INSERT, rows(2));
      assertThat(count()).isZero();
      writes.send();
      assertThat(count()).isEqualTo(2);
      writes.add("update public.thing set word = ? where id = ?", "changed", 1L);
      writes.add(INSERT, rows(3));
    });
    assertThat(count()).isEqualTo(5);
    assertThat(jdbc.queryForList("select word from public.thing where id = 1", String.class))
        .containsExactly("changed", "w1");
  }

  @Test
  void writesNothingWhenTheTransactionRollsBack() {
    transaction.executeWithoutResult(status -> {
      writes.add(INSERT, rows(2));
      status.setRollbackOnly();
    });
    assertThat(count()).isZero();
  }

  @Test
  void failsTheTransactionWhenTheOneRowIsNotThere() {
    assertThatThrownBy(() ->
            transaction.executeWithoutResult(status -> {
              writes.add(INSERT, rows(1));
              writes.addForOne("update public.thing set word = 'x' where id = ?", 77L);
            }))
        .isInstanceOf(IncorrectUpdateSemanticsDataAccessException.class);
    assertThat(count()).isZero();
  }

  @Test
  void keepsATransactionWithinAnotherApart() {
    var alone = new TransactionTemplate(new JdbcTransactionManager(database));
    alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    transaction.executeWithoutResult(outer -> {
      writes.add(INSERT, rows(1));
      alone.executeWithoutResult(inner -> writes.add(INSERT, rows(10)));
      assertThat(count()).isEqualTo(10);
      outer.setRollbackOnly();
    });
    assertThat(count()).isEqualTo(10);
  }

  @Test
  void sharesAnOuterTransactionWithDoorsThatHaveTheirOwnTemplate() {
    var other = new Writes(new JdbcTemplate(database));
    transaction.executeWithoutResult(status -> {
      writes.add("insert into public.thing (id) values (?)", 1L);
      other.addForOne("update public.thing set word = ? where id = ?", "seen", 1L);
    });
    assertThat(jdbc.queryForObject("select word from public.thing", String.class))
        .isEqualTo("seen");
  }
}
