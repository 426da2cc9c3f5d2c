// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.locationtech.jts.operation.valid.IsValidOp;

/** Whether a county's divisions and cells fit together; every problem, not only the first. */
final class PartsCheck {

  private final CountyCode county;
  private final List<String> problems = new ArrayList<>();
  private final Map<DivisionCode, Division> own = new HashMap<>();

  private PartsCheck(CountyCode county) {
    this.county = county;
  }

  static List<String> problems(CountyCode county, DivisionsAndCells parts) {
    PartsCheck check = new PartsCheck(county);
    check.divisions(parts.divisions());
    check.neighbours(parts.neighbours());
    check.cells(parts.cells());
    check.landmarks(parts.landmarks());
    return check.problems;
  }

  private void divisions(List<Division> divisions) {
    for (Division division : divisions) {
      if (!division.code().county().equals(county)) {
        problems.add("division " + division.code() + " is not in county " + county);
      }
      if (own.put(division.code(), division) != null) {
        problems.add("division " + division.code() + " is there twice");
      }
    }
    if (!own.containsKey(DivisionCode.of(county))) {
      problems.add("the county " + county + " itself is missing");
    }
    for (Division division : divisions) {
      if (!division.parent().map(own::containsKey).orElse(true)) {
        problems.add("division " + division.code() + " lies in nothing that is there");
      }
    }
  }

  private void neighbours(List<Division> neighbours) {
    Set<DivisionCode> seen = new HashSet<>();
    for (Division division : neighbours) {
      if (division.code().county().equals(county)) {
        problems.add("neighbour " + division.code() + " is in the county itself");
      }
      if (!seen.add(division.code())) {
        problems.add("neighbour " + division.code() + " is there twice");
      }
    }
  }

  private void cells(List<CellShape> cells) {
    Set<String> seen = new HashSet<>();
    for (CellShape shape : cells) {
      GridCell cell = shape.cell();
      if (!seen.add(cell.code())) {
        problems.add("cell " + cell.code() + " is there twice");
      }
      if (!own.containsKey(cell.village())) {
        problems.add("cell " + cell.code() + " lies in no known village: " + cell.village());
      }
      shape(shape);
    }
  }

  private void landmarks(List<Landmark> landmarks) {
    for (Landmark landmark : landmarks) {
      if (!own.containsKey(landmark.division())) {
        problems.add("landmark " + landmark.name() + " lies in no known division");
      }
    }
  }

  private void shape(CellShape shape) {
    var box = shape.outline().getEnvelopeInternal();
    if (!Degrees.possible(box.getMinX(), box.getMinY())
        || !Degrees.possible(box.getMaxX(), box.getMaxY())) {
      problems.add("cell " + shape.cell().code() + " leaves the earth");
      return;
    }
    var error = new IsValidOp(shape.outline()).getValidationError();
    if (error != null) {
      problems.add("cell " + shape.cell().code() + " has a bad outline: " + error);
    }
  }
}
