// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.List;
import java.util.Optional;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.springframework.stereotype.Service;

/**
 * The door of this module: where a point lies, what place a text names, what the map shows. Safe
 * for use by many threads; every answer comes from memory, and from one version.
 */
@Service
public final class Grid {

  Grid() {}

  /** The cell that a point lies in, or how far outside the county it is. */
  public Location locate(CountyCode county, Wgs84 point) {
    throw new UnsupportedOperationException("not landed yet");
  }

  /**
   * The divisions that a text names, likeliest first, in time linear in the text. Several when the
   * text leaves it open; none when it names none.
   */
  public List<PlaceCandidate> findPlaces(CountyCode county, String text) {
    throw new UnsupportedOperationException("not landed yet");
  }

  /** A division of any loaded county. */
  public Optional<Division> findDivision(DivisionCode code) {
    throw new UnsupportedOperationException("not landed yet");
  }

  /** A division of any loaded county. */
  public Division getDivision(DivisionCode code) {
    return findDivision(code)
        .orElseThrow(() -> new IllegalArgumentException("no division " + code));
  }

  /** The divisions one level below, by code; empty for a village or an unknown code. */
  public List<Division> listChildren(DivisionCode parent) {
    throw new UnsupportedOperationException("not landed yet");
  }

  /** All divisions of a county, itself first, by code; without its neighbours. */
  public List<Division> listDivisions(CountyCode county) {
    throw new UnsupportedOperationException("not landed yet");
  }

  /** All cells of a county by code. */
  public List<GridCell> listCells(CountyCode county) {
    throw new UnsupportedOperationException("not landed yet");
  }

  /** The counties that this database holds, by code. */
  public List<CountyCode> listCounties() {
    throw new UnsupportedOperationException("not landed yet");
  }

  /**
   * Puts a county's divisions and cells in the place of what was there, in the caller's transaction
   * or one of its own. This process sees them after the commit, other processes within seconds.
   *
   * @throws IllegalArgumentException when the parts do not fit together; nothing is changed
   */
  public void replace(CountyCode county, DivisionsAndCells parts) {
    throw new UnsupportedOperationException("not landed yet");
  }

  /** The outlines that meet a viewport, for a map. */
  public MapFeatures cellsGeoJson(CountyCode county, Bounds viewport, MapLevel level) {
    throw new UnsupportedOperationException("not landed yet");
  }

  /**
   * A number for the square of about 150 m that a point lies in, fit for an index: it depends on
   * the point alone, is positive and below 2^53.
   */
  public static long near(Wgs84 point) {
    return NearBuckets.near(point);
  }

  /**
   * The nine squares around a point. Any point within 150 m has its {@link #near} among them (up to
   * 85 degrees of latitude).
   */
  public static long[] around(Wgs84 point) {
    return NearBuckets.around(point);
  }
}
