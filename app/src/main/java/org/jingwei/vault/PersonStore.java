// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jingwei.rows.Writes;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of sealed persons. */
final class PersonStore {

  private static final String INSERT =
      """
      insert into vault.person
        (county, pseudonym, key_id, wrapped_key, sealed, phone_index, id_index)
      select ?, p.pseudonym, p.key_id, p.wrapped_key, p.sealed,
             nullif(p.phone_index, ''), nullif(p.id_index, '')
        from unnest(?::bigint[], ?::text[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[])
          as p (pseudonym, key_id, wrapped_key, sealed, phone_index, id_index)
      """;

  private final JdbcClient jdbc;
  private final Writes writes;

  PersonStore(JdbcTemplate jdbc) {
    this.jdbc = JdbcClient.create(jdbc);
    this.writes = new Writes(jdbc);
  }

  /**
   * @param keyId of the master key
   * @param envelope null once erased
   * @param phoneIndex null if there is no number
   * @param idIndex null if there is no number
   */
  record Row(
      Pseudonym person,
      String keyId,
      Envelope.@Nullable Sealed envelope,
      byte @Nullable [] phoneIndex,
      byte @Nullable [] idIndex) {}

  void insert(CountyCode county, List<Row> rows) {
    int count = rows.size();
    long[] persons = new long[count];
    String[] keys = new String[count];
    byte[][][] columns = new byte[4][count][];
    for (int i = 0; i < count; i++) {
      Row row = rows.get(i);
      persons[i] = row.person().value();
      keys[i] = row.keyId();
      Envelope.Sealed envelope = java.util.Objects.requireNonNull(row.envelope());
      columns[0][i] = envelope.wrappedKey();
      columns[1][i] = envelope.sealed();
      columns[2][i] = orEmpty(row.phoneIndex());
      columns[3][i] = orEmpty(row.idIndex());
    }
    writes.add(
        INSERT, county.value(), persons, keys, columns[0], columns[1], columns[2], columns[3]);
  }

  Map<Pseudonym, Integer> tellApart(CountyCode county, Collection<Pseudonym> people) {
    Map<Pseudonym, Integer> numbers = new HashMap<>();
    jdbc.sql(
            """
            select pseudonym, dense_rank() over (
              order by phone_index, id_index,
                case when phone_index is null and id_index is null then pseudonym end)
            from vault.person where county = ? and pseudonym = any (?)
            """)
        .param(county.value())
        .param(people.stream().map(Pseudonym::value).toArray(Long[]::new))
        .query((row, n) -> numbers.put(new Pseudonym(row.getLong(1)), row.getInt(2)))
        .list();
    return numbers;
  }

  static byte[] orEmpty(byte @Nullable [] bytes) {
    return bytes == null ? new byte[0] : bytes;
  }

  Optional<Row> find(CountyCode county, Pseudonym person) {
    writes.send();
    return jdbc.sql(
            """
            select key_id, wrapped_key, sealed from vault.person
             where county = ? and pseudonym = ?
            """)
        .params(county.value(), person.value())
        .query((row, number) -> {
          byte[] key = row.getBytes("wrapped_key");
          Envelope.@Nullable Sealed sealed =
              key == null ? null : new Envelope.Sealed(key, row.getBytes("sealed"));
          return new Row(person, row.getString("key_id"), sealed, null, null);
        })
        .optional();
  }

  /** Those of these persons who are there and not erased: one statement. */
  List<Row> list(CountyCode county, Collection<Pseudonym> people) {
    writes.send();
    return jdbc.sql(
            """
            select pseudonym, key_id, wrapped_key, sealed from vault.person
             where county = ? and pseudonym = any (?) and wrapped_key is not null
            """)
        .params(county.value(), people.stream().map(Pseudonym::value).toArray(Long[]::new))
        .query((row, number) ->
            new Row(
                new Pseudonym(row.getLong("pseudonym")),
                row.getString("key_id"),
                new Envelope.Sealed(row.getBytes("wrapped_key"), row.getBytes("sealed")),
                null,
                null))
        .list();
  }

  /**
   * By the index of the numbers first and in order after, never the other way round: a walk through
   * everybody, newest first, would look cheap to a planner that wants few rows.
   */
  static String searchBy(String index) {
    return """
    with found as materialized (
      select pseudonym from vault.person where county = ? and %s = any(?::bytea[]))
    select pseudonym from found order by pseudonym desc limit 200
    """
        .formatted(index);
  }

  List<Pseudonym> listByPhone(CountyCode county, byte[][] hashes) {
    return list(searchBy("phone_index"), county, hashes);
  }

  List<Pseudonym> listByIdNumber(CountyCode county, byte[][] hashes) {
    return list(searchBy("id_index"), county, hashes);
  }

  private List<Pseudonym> list(String sql, CountyCode county, byte[][] hashes) {
    return jdbc.sql(sql)
        .params(county.value(), hashes)
        .query((row, number) -> new Pseudonym(row.getLong(1)))
        .list();
  }

  /** Whether there was anything to erase. */
  boolean erase(CountyCode county, Pseudonym person) {
    writes.send();
    return jdbc.sql(
                """
                update vault.person
                   set wrapped_key = null, sealed = null, phone_index = null, id_index = null,
                       erased_at = now()
                 where county = ? and pseudonym = ? and wrapped_key is not null
                """)
            .params(county.value(), person.value())
            .update()
        == 1;
  }
}
