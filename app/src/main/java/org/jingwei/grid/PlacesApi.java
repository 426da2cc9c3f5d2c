// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Divisions, places in texts, and points, over HTTP. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Places", description = "Divisions, places named in texts, and points")
class PlacesApi {

  private static final int LONGEST_TEXT = 10_000;

  private final Grid grid;
  private final CountyCode home;

  PlacesApi(Grid grid, @Value("${jingwei.county:421127}") int home) {
    this.grid = grid;
    this.home = new CountyCode(home);
  }

  @GetMapping("/divisions")
  @Operation(summary = "The divisions one level below a division; below the county by default")
  List<DivisionAnswer> divisions(@RequestParam(required = false) @Nullable String parent) {
    DivisionCode code = parent == null ? DivisionCode.of(home) : divisionCode(parent);
    if (grid.findDivision(code).isEmpty()) {
      throw refused(Refusal.of(Refusal.Kind.ABSENT, "no-such-division", code.value()));
    }
    return grid.listChildren(code).stream().map(DivisionAnswer::of).toList();
  }

  @GetMapping("/places")
  @Operation(summary = "The divisions that a text may mean, likeliest first, each with its reason")
  List<PlaceAnswer> places(
      @RequestParam String text, @RequestParam(required = false) @Nullable Integer county) {
    if (text.length() > LONGEST_TEXT) {
      throw refused(Refusal.invalid("place-text-too-long", "text", LONGEST_TEXT));
    }
    return grid.listPlaces(county(county), text).stream().map(PlaceAnswer::of).toList();
  }

  @GetMapping("/locate")
  @Operation(summary = "The cell that a point lies in, or how far outside the county it is")
  LocationAnswer locate(
      @RequestParam double lon,
      @RequestParam double lat,
      @RequestParam(defaultValue = "WGS-84") String datum,
      @RequestParam(required = false) @Nullable Integer county) {
    Datum system =
        Datum.find(datum)
            .orElseThrow(() -> refused(Refusal.invalid("unknown-datum", "datum", datum)));
    Wgs84 point = system.toWgs84(lon, lat).orThrow();
    CountyCode code = county(county);
    return LocationAnswer.of(grid.locate(code, point), point, grid.isSchematic(code));
  }

  private CountyCode county(@Nullable Integer asked) {
    if (asked == null) {
      return home;
    }
    if (asked < 100_000 || asked > 999_999) {
      throw refused(Refusal.invalid("bad-division-code", "county", asked));
    }
    return new CountyCode(asked);
  }

  private static DivisionCode divisionCode(String text) {
    if (!DivisionCode.isValid(text)) {
      throw refused(Refusal.invalid("bad-division-code", "parent", text));
    }
    return new DivisionCode(text);
  }

  private static Unfulfilled refused(Refusal refusal) {
    return new Unfulfilled(refusal);
  }
}
