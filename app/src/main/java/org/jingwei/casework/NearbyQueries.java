// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.Arrays;
import java.util.List;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.springframework.jdbc.core.JdbcTemplate;

/** The two questions of {@link Nearby}: each is one statement that reads a stretch of an index. */
final class NearbyQueries {

  // Square and id as one pair, which only the index on the square gives in order.
  private static final String ABOUT =
      "select c.* from unnest(?::bigint[]) as q (sought) cross join lateral (select "
          + CaseColumns.ALL
          + """
           from casework.case_file
           where county = ? and near is not null and (near, id) > (q.sought, ?)
             and (near, id) < (q.sought, ?) and state not in ('CLOSED', 'DECLINED', 'MERGED')
             and not confidential and not petition and category = any (?)
           order by near desc, id desc limit 5) c
          """;

  // Repeats the condition of the index on village and category.
  private static final String IN_VILLAGE =
      "select "
          + CaseColumns.ALL
          + """
           from casework.case_file
           where county = ? and division = ? and category = ? and id > ?
             and state not in ('CLOSED', 'DECLINED', 'MERGED') and not confidential and not petition
             and length(division) = 12
           order by id desc limit 5
          """;

  private final JdbcTemplate jdbc;

  NearbyQueries(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * At most five of each square.
   *
   * @param after only case files with larger ids
   */
  List<CaseFile> listAbout(CountyCode county, long[] squares, List<String> categories, long after) {
    return jdbc.query(
        ABOUT,
        CaseColumns::read,
        Arrays.stream(squares).boxed().toArray(Long[]::new),
        county.value(),
        after,
        Long.MAX_VALUE,
        categories.toArray(String[]::new));
  }

  /** At most five, the newest first. */
  List<CaseFile> listIn(CountyCode county, DivisionCode village, String category, long after) {
    return jdbc.query(
        IN_VILLAGE, CaseColumns::read, county.value(), village.value(), category, after);
  }
}
