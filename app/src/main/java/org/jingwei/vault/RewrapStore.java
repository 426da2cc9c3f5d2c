// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of sealed persons on their way from one master key to another. */
final class RewrapStore {

  private static final String UPDATE =
      """
      update vault.person p
         set key_id = ?, wrapped_key = n.wrapped_key, phone_index = nullif(n.phone_index, ''),
             id_index = nullif(n.id_index, '')
        from unnest(?::integer[], ?::bigint[], ?::bytea[], ?::bytea[], ?::bytea[])
          as n (county, pseudonym, wrapped_key, phone_index, id_index)
       where p.county = n.county and p.pseudonym = n.pseudonym
      """;

  private final JdbcTemplate jdbc;

  RewrapStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param indexed whether the person can be found by a number
   */
  record Row(
      CountyCode county,
      Pseudonym person,
      String keyId,
      Envelope.Sealed envelope,
      boolean indexed,
      byte @Nullable [] phoneIndex,
      byte @Nullable [] idIndex) {

    Row with(Envelope.Sealed again, byte @Nullable [] phone, byte @Nullable [] idNumber) {
      return new Row(county, person, keyId, again, indexed, phone, idNumber);
    }
  }

  /** The last person of a batch; the next begins after them. */
  record Place(int county, long person) {

    static final Place START = new Place(0, 0);

    static Place of(Row row) {
      return new Place(row.county().value(), row.person().value());
    }
  }

  /**
   * @param counties how many persons of which county
   * @param next where to go on; empty once the end is reached
   */
  record Batch(Map<CountyCode, Long> counties, Optional<Place> next) {

    long persons() {
      return counties.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /** The next persons who are not under this master key yet; their rows are held. */
  List<Row> lockBefore(String toKey, Place after, int most) {
    return jdbc.query(
        """
        select county, pseudonym, key_id, wrapped_key, sealed,
               phone_index is not null or id_index is not null as indexed
          from vault.person
         where (county, pseudonym) > (?, ?) and key_id <> ? and wrapped_key is not null
         order by county, pseudonym limit ? for update
        """,
        (row, n) ->
            new Row(
                new CountyCode(row.getInt(1)),
                new Pseudonym(row.getLong(2)),
                row.getString(3),
                new Envelope.Sealed(row.getBytes(4), row.getBytes(5)),
                row.getBoolean(6),
                null,
                null),
        after.county(),
        after.person(),
        toKey,
        most);
  }

  void updateAll(String toKey, List<Row> rows) {
    int count = rows.size();
    Integer[] counties = new Integer[count];
    Long[] persons = new Long[count];
    byte[][][] bytes = new byte[3][count][];
    for (int i = 0; i < count; i++) {
      Row row = rows.get(i);
      counties[i] = row.county().value();
      persons[i] = row.person().value();
      bytes[0][i] = row.envelope().wrappedKey();
      bytes[1][i] = PersonStore.orEmpty(row.phoneIndex());
      bytes[2][i] = PersonStore.orEmpty(row.idIndex());
    }
    if (count > 0) {
      jdbc.update(UPDATE, toKey, counties, persons, bytes[0], bytes[1], bytes[2]);
    }
  }

  /** Reads the whole table: for an operator at a terminal. */
  Map<String, Long> countByKey() {
    Map<String, Long> counts = new HashMap<>();
    jdbc.query(
        "select key_id, count(*) from vault.person where wrapped_key is not null group by key_id",
        row -> {
          counts.put(row.getString(1), row.getLong(2));
        });
    return counts;
  }

  /** The persons under a master key, while nobody can seal; until the transaction ends. */
  long countAlone(String keyId) {
    jdbc.execute("lock table vault.person in share mode");
    Long count =
        jdbc.queryForObject(
            "select count(*) from vault.person where key_id = ? and wrapped_key is not null",
            Long.class,
            keyId);
    return count == null ? 0 : count;
  }
}
