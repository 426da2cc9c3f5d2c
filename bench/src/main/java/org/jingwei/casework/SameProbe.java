// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jingwei.alike.Sketch;
import org.jingwei.casework.DuplicateSearch.Sought;
import org.jingwei.grid.Grid;
import org.jingwei.grid.Wgs84;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Ids;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Asks for the same matter as intake does, for the bench alone: in this package because the search
 * is nobody else's business.
 */
public final class SameProbe {

  private static final String SQUARES =
      """
      select f.id from unnest(?::bigint[]) as sought cross join lateral (
        select id from casework.case_file c where c.county = ? and c.near is not null
           and (c.near, c.id) < (sought, ?) and (c.near, c.id) > (sought, ?)
           and c.state not in ('DECLINED', 'MERGED')
         order by c.near desc, c.id desc limit 6) f
      """;
  private static final String CODES =
      """
      select f.id from unnest(?::bigint[]) as sought cross join lateral (
        select id from casework.same_text t where t.county = ?
           and (t.code, t.id) < (sought, ?) and (t.code, t.id) > (sought, ?)
         order by t.code desc, t.id desc limit 4) f
      """;

  private final JdbcTemplate jdbc;
  private final DuplicateSearch search;
  private final int county;

  public SameProbe(JdbcTemplate jdbc, int county) {
    this.jdbc = jdbc;
    this.search = new DuplicateSearch(jdbc);
    this.county = county;
  }

  /** How long the search takes for a matter told now, in nanoseconds, with cutting its text. */
  public long search(String text, Wgs84 point, String village, String category, boolean placed) {
    Instant now = Instant.now();
    long start = System.nanoTime();
    var sought =
        new Sought(
            Ids.firstAt(now),
            placed ? point : null,
            null,
            new DivisionCode(village),
            category,
            FirstPicture.summary(text),
            now,
            Arrays.stream(Sketch.of(text)).boxed().toList());
    search.search(new CountyCode(county), List.of(sought));
    return System.nanoTime() - start;
  }

  /** How long the bare probes of both indexes take, as two statements. */
  public long bare(String text, Wgs84 point) {
    long upto = Ids.firstAt(Instant.now());
    Long[] squares = Arrays.stream(Grid.around(point)).boxed().toArray(Long[]::new);
    Long[] codes = Arrays.stream(Sketch.of(text)).boxed().toArray(Long[]::new);
    long start = System.nanoTime();
    jdbc.queryForList(SQUARES, Long.class, squares, county, upto, 0L);
    jdbc.queryForList(CODES, Long.class, codes, county, upto, 0L);
    return System.nanoTime() - start;
  }
}
