// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Outlines for maps over HTTP, with a version so that a browser asks for them once. */
@RestController
@Tag(name = "Maps", description = "Outlines of towns, villages and cells")
class MapApi {

  private static final MediaType GEO_JSON = MediaType.valueOf("application/geo+json");
  private static final Bounds EVERYWHERE = new Bounds(-180, -90, 180, 90);
  private static final Duration FRESH = Duration.ofSeconds(60);

  private final Grid grid;
  private final CountyCode home;

  MapApi(Grid grid, @Value("${jingwei.county:421127}") int home) {
    this.grid = grid;
    this.home = new CountyCode(home);
  }

  @GetMapping("/map/cells.json")
  @Operation(summary = "Outlines that meet a viewport (bbox = west,south,east,north) as GeoJSON")
  @Nullable ResponseEntity<String> cells(
      @RequestParam(defaultValue = "villages") String level,
      @RequestParam(required = false) @Nullable String bbox,
      WebRequest request) {
    MapLevel shown = level(level);
    Bounds viewport = bbox == null ? EVERYWHERE : bounds(bbox);
    if (request.checkNotModified('"' + grid.mapVersion(home) + '"')) {
      return null;
    }
    MapFeatures features = grid.cellsGeoJson(home, viewport, shown);
    return ResponseEntity.ok()
        .eTag('"' + features.version() + '"')
        .cacheControl(CacheControl.maxAge(FRESH).mustRevalidate())
        .contentType(GEO_JSON)
        .body(features.geoJson());
  }

  private static MapLevel level(String text) {
    return Arrays.stream(MapLevel.values())
        .filter(level -> level.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(() -> refused("unknown-map-level", "level", text));
  }

  private static Bounds bounds(String text) {
    return read(text).orElseThrow(() -> refused("bad-viewport", "bbox", text));
  }

  private static Optional<Bounds> read(String text) {
    try {
      double[] n = Arrays.stream(text.split(",", 5)).mapToDouble(Double::parseDouble).toArray();
      return n.length == 4 ? Optional.of(new Bounds(n[0], n[1], n[2], n[3])) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Unfulfilled refused(String code, String field, String text) {
    return new Unfulfilled(Refusal.invalid(code, field, text));
  }
}
