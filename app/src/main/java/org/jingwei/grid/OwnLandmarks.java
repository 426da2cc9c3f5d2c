// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * The door to the names of places that a county adds itself, beside those of its pack: what it adds
 * is found in texts from the commit on, by other processes within seconds, and stays when a pack is
 * loaded. Whoever writes here gives the transaction and keeps the record.
 */
@Service
public final class OwnLandmarks {

  private static final String KIND = "landmark";
  private static final int LONGEST_NAME = 30;
  private static final int MOST = 2_000;

  private final JdbcTemplate jdbc;
  private final GridKeeper keeper;

  OwnLandmarks(DataSource dataSource, GridKeeper keeper) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.keeper = keeper;
  }

  /** By name; those whose division is gone too. At most 2,000, as many as a county may add. */
  public List<Landmark> list(CountyCode county) {
    return jdbc.query(
        """
        select name, aliases, division from grid.own_landmark where county = ?
        order by name, division limit ?
        """,
        (row, n) ->
            new Landmark(
                row.getString(1),
                List.of((String[]) row.getArray(2).getArray()),
                KIND,
                new DivisionCode(row.getString(3)),
                null),
        county.value(),
        MOST);
  }

  /**
   * Adds a name; the same again replaces what else it is called.
   *
   * @return refused with {@code landmark-name} (2 to 30 characters), {@code landmark-division}
   *     (none of the county's towns, villages or communities) or {@code landmark-many}
   */
  public Outcome<Landmark> add(
      CountyCode county, String name, List<String> aliases, String division, long by, Instant at) {
    List<String> names = aliases.stream().map(String::strip).filter(a -> !a.isEmpty()).toList();
    String clean = name.strip();
    if (!isName(clean) || !names.stream().allMatch(OwnLandmarks::isName)) {
      return Outcome.refused(
          Refusal.invalid("landmark-name", "name", Landmark.SHORTEST_NAME, LONGEST_NAME));
    }
    if (!DivisionCode.isValid(division) || !isBelow(county, new DivisionCode(division))) {
      return Outcome.refused(Refusal.invalid("landmark-division", "division", division));
    }
    if (list(county).size() >= MOST) {
      return Outcome.refused(Refusal.invalid("landmark-many", "name", MOST));
    }
    jdbc.update(
        """
        insert into grid.own_landmark (county, name, aliases, division, added_at, added_by)
        values (?, ?, ?, ?, ?, ?)
        on conflict (county, name, division) do update set aliases = excluded.aliases
        """,
        county.value(),
        clean,
        names.toArray(String[]::new),
        division,
        java.sql.Timestamp.from(at),
        by);
    keeper.changed(county);
    return Outcome.done(new Landmark(clean, names, KIND, new DivisionCode(division), null));
  }

  private static boolean isName(String name) {
    return name.length() >= Landmark.SHORTEST_NAME
        && name.length() <= LONGEST_NAME
        && name.chars().noneMatch(Character::isISOControl);
  }

  private boolean isBelow(CountyCode county, DivisionCode division) {
    return !division.isCounty()
        && division.county().equals(county)
        && keeper.snapshots().find(county).flatMap(grid -> grid.find(division)).isPresent();
  }

  /** Takes a name away; whether it was there. */
  public boolean remove(CountyCode county, String name, String division) {
    boolean there =
        jdbc.update(
                "delete from grid.own_landmark where county = ? and name = ? and division = ?",
                county.value(),
                name,
                division)
            > 0;
    if (there) {
      keeper.changed(county);
    }
    return there;
  }
}
