// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.resident;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Say;
import org.jingwei.console.resident.OpenMatters.Picture;
import org.jingwei.console.resident.OpenMatters.Spot;
import org.jingwei.grid.Wgs84;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/** The public map: how much is open where. */
@Controller
final class MapPages {

  private static final MediaType GEO_JSON = MediaType.valueOf("application/geo+json");

  private final OpenMatters open;
  private final Frames frames;

  MapPages(OpenMatters open, Frames frames) {
    this.open = open;
    this.frames = frames;
  }

  @GetMapping("/map")
  String map(HttpServletRequest request, Model model) {
    Say say = frames.say(request);
    Picture now = open.now();
    List<MapTown> towns =
        now.spots().stream().collect(Collectors.groupingBy(Spot::town)).entrySet().stream()
            .map(town -> MapTown.of(town.getKey(), town.getValue(), say))
            .sorted(MapTown.MOST_FIRST)
            .toList();
    model.addAttribute("towns", towns);
    model.addAttribute("at", now.at());
    model.addAttribute("fewest", OpenMatters.FEWEST);
    model.addAttribute("language", say.isChinese() ? "zh" : "en");
    return "resident/map";
  }

  private static String place(Say say, Spot spot) {
    return spot.cell().isEmpty() ? say.it("map.rest") : spot.cell();
  }

  /** The numbers as points in the middle of their cells, in the language that the page names. */
  @GetMapping("/map/open.json")
  @Nullable ResponseEntity<Map<String, Object>> counts(
      @RequestParam(defaultValue = "zh") String lang,
      HttpServletRequest request,
      WebRequest conditions) {
    Say say = frames.say(request);
    Picture now = open.now();
    String tag = "\"" + now.at().toEpochMilli() + "-" + lang + "\"";
    if (conditions.checkNotModified(tag)) {
      return null;
    }
    List<Map<String, Object>> features =
        now.spots().stream()
            .flatMap(
                spot -> Stream.ofNullable(spot.middle()).map(middle -> feature(say, spot, middle)))
            .toList();
    return ResponseEntity.ok()
        .eTag(tag)
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePrivate())
        .contentType(GEO_JSON)
        .body(Map.of("type", "FeatureCollection", "features", features));
  }

  private static Map<String, Object> feature(Say say, Spot spot, Wgs84 middle) {
    String title = say.it("map.title", say.of(spot.town()), place(say, spot), spot.matters());
    return Map.of(
        "type",
        "Feature",
        "properties",
        Map.of("count", spot.matters(), "title", title),
        "geometry",
        Map.of("type", "Point", "coordinates", List.of(middle.longitude(), middle.latitude())));
  }
}
