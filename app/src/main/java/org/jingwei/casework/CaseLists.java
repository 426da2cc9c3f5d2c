// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.List;
import java.util.Map;
import org.jingwei.directory.Actor;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * The second door, for reading alone: the lists that staff start from, the map and the search.
 * Every list is keyset-paged over an index in its own order; what a caller may see is part of the
 * filter that the caller gives.
 */
@Service
public final class CaseLists {

  /** The part of the map that is seen, WGS-84 degrees. */
  public record Box(double west, double south, double east, double north) {}

  /**
   * What lies in a part of the map.
   *
   * @param more how many there are besides, counted up to 5,000
   */
  public record InView(List<CaseFile> files, int more) {
    public InView {
      files = List.copyOf(files);
    }
  }

  /** A request that waits for a decision, with its case file. */
  public record Waiting(Request request, CaseFile file) {}

  private final CaseQueries queries;
  private final EndedQueries ended;
  private final UnitQueries units;
  private final SpotQueries spot;
  private final WaitingQueries waiting;
  private final MapQueries map;
  private final SearchQueries search;

  CaseLists(CaseQueries queries, JdbcTemplate jdbc) {
    this.queries = queries;
    this.ended = new EndedQueries(jdbc);
    this.units = new UnitQueries(jdbc);
    this.spot = new SpotQueries(jdbc);
    this.waiting = new WaitingQueries(jdbc);
    this.map = new MapQueries(jdbc);
    this.search = new SearchQueries(jdbc);
  }

  /** A page of a list: open matters by the deadline that ends next, ended ones newest first. */
  public Slice<CaseFile> list(
      CountyCode county, CaseFilter filter, @Nullable String after, int limit) {
    return filter.states().stream().noneMatch(CaseState::open)
        ? ended.list(county, filter, after, limit)
        : queries.list(county, filter, after, limit);
  }

  /**
   * How many a filter finds in each of its open states, each counted up to 200: one statement. What
   * has ended is not counted.
   */
  public Map<CaseState, Integer> countByState(CountyCode county, CaseFilter filter) {
    return queries.countByState(county, filter);
  }

  /** Matters to which a unit was called and on which it has not reported, soon due first. */
  public Slice<CaseFile> listCalled(
      CountyCode county, String unit, @Nullable String after, int limit) {
    return units.listCalled(county, unit, after, limit);
  }

  /** How many those are, counted up to 1,000. */
  public int countCalled(CountyCode county, String unit) {
    return units.countCalled(county, unit);
  }

  /**
   * What asks for somebody on the spot, soon due first: what waits for their check where they may
   * check, what their unit leads in places where they see its orders, and what it was called to.
   * What they may not see is not among it.
   */
  public Slice<CaseFile> listOnTheSpot(Actor actor, @Nullable String after, int limit) {
    return spot.list(actor, after, limit);
  }

  /**
   * Requests that wait for a decision, those asked first before.
   *
   * @param where for each kind what it is narrowed to, in the places in which the caller decides; a
   *     kind that is not named is not listed, and the states of a filter do not count here
   */
  public Slice<Waiting> listWaiting(
      CountyCode county, Map<Request.Kind, CaseFilter> where, @Nullable String after, int limit) {
    return waiting.list(county, where, after, limit);
  }

  /** How many requests of each kind wait, each counted up to 1,000. */
  public Map<Request.Kind, Integer> countWaiting(
      CountyCode county, Map<Request.Kind, CaseFilter> where) {
    return waiting.count(county, where);
  }

  /** Open matters of a filter with a point in a part of the map. */
  public InView inView(CountyCode county, CaseFilter filter, Box box, int limit) {
    return map.inView(county, filter, box, limit);
  }

  /**
   * Case files in whose words, place, category or code all of these occur, newest first; found
   * within seconds of their arrival. The work is bounded: where words are common and few of those
   * matters are the reader's, the answer says that it is not the whole.
   */
  public FoundMatters search(
      CountyCode county, Sought sought, Sight sight, @Nullable String after, int limit) {
    return search.search(county, sought, sight, after, limit);
  }

  /**
   * What units said they had done, where all of these words occur, newest first; without
   * confidential matters and what has been erased.
   */
  public FoundAnswers searchAnswers(CountyCode county, Sought sought, Sight sight, int limit) {
    return search.answers(county, sought, sight, limit);
  }

  /** The newest matters that a reader sees whose code begins so: 261123-0004. */
  public List<CaseFile> listByCode(CountyCode county, String begin, Sight sight, int limit) {
    return search.listByCode(county, begin, sight, limit);
  }
}
