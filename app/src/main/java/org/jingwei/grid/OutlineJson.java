// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Writes outlines as compact GeoJSON with five decimals, which is about a metre. */
final class OutlineJson {

  /** Steps of the written coordinates in a degree. */
  static final int PER_DEGREE = 100_000;

  private OutlineJson() {}

  static void outline(StringBuilder json, Geometry outline) {
    boolean many = outline.getNumGeometries() != 1;
    json.append(many ? "{\"type\":\"MultiPolygon\"" : "{\"type\":\"Polygon\"");
    json.append(",\"coordinates\":").append(many ? "[" : "");
    for (int i = 0; i < outline.getNumGeometries(); i++) {
      json.append(i > 0 ? "," : "");
      polygon(json, (Polygon) outline.getGeometryN(i));
    }
    json.append(many ? "]}" : "}");
  }

  private static void polygon(StringBuilder json, Polygon polygon) {
    json.append('[');
    ring(json, polygon.getExteriorRing());
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      json.append(',');
      ring(json, polygon.getInteriorRingN(i));
    }
    json.append(']');
  }

  private static void ring(StringBuilder json, LinearRing ring) {
    CoordinateSequence points = ring.getCoordinateSequence();
    json.append('[');
    for (int i = 0; i < points.size(); i++) {
      json.append(i > 0 ? ",[" : "[");
      degrees(json, points.getX(i));
      json.append(',');
      degrees(json, points.getY(i));
      json.append(']');
    }
    json.append(']');
  }

  private static void degrees(StringBuilder json, double degrees) {
    long steps = Math.round(degrees * PER_DEGREE);
    json.append(steps < 0 ? "-" : "").append(Math.abs(steps) / PER_DEGREE);
    long rest = Math.abs(steps) % PER_DEGREE;
    if (rest > 0) {
      String digits = Long.toString(PER_DEGREE + rest);
      int end = digits.length();
      while (digits.charAt(end - 1) == '0') {
        end--;
      }
      json.append('.').append(digits, 1, end);
    }
  }

  static void text(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ') {
        json.append("\\u%04x".formatted((int) c));
      } else {
        json.append(c == '"' || c == '\\' ? "\\" : "").append(c);
      }
    }
    json.append('"');
  }
}
