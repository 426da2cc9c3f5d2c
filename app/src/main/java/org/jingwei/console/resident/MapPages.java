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
import org.jingwei.console.kit.Names;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Suppression;
import org.jingwei.console.kit.TownMaps;
import org.jingwei.console.resident.OpenMatters.Picture;
import org.jingwei.console.resident.OpenMatters.Spot;
import org.jingwei.grid.GridCell;
import org.jingwei.grid.Wgs84;
import org.jingwei.report.Category;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/** The public map: how much is open, or was told in the last months, and where. */
@Controller
final class MapPages {

  private static final MediaType GEO_JSON = MediaType.valueOf("application/geo+json");

  private final OpenMatters open;
  private final Reports reports;
  private final Names names;
  private final TownMaps maps;
  private final Frames frames;
  private final CountyCode county;

  MapPages(
      OpenMatters open,
      Reports reports,
      Names names,
      TownMaps maps,
      Frames frames,
      @Value("${jingwei.county:421127}") int county) {
    this.open = open;
    this.reports = reports;
    this.names = names;
    this.maps = maps;
    this.frames = frames;
    this.county = new CountyCode(county);
  }

  @GetMapping("/map")
  String map(
      @RequestParam(defaultValue = "") String months,
      @RequestParam(defaultValue = "") String category,
      HttpServletRequest request,
      Model model) {
    Say say = frames.say(request);
    MapChoice choice = MapChoice.of(months, category, tops());
    Picture now = picture(choice);
    List<MapTown> towns =
        now.spots().stream().collect(Collectors.groupingBy(Spot::town)).entrySet().stream()
            .map(town ->
                MapTown.of(say.of(town.getKey()), town.getValue(), spot -> place(say, spot)))
            .sorted(MapTown.MOST_FIRST)
            .toList();
    model.addAttribute("towns", towns);
    model.addAttribute("plain", maps.of(county, byTown(now), code -> "", say));
    model.addAttribute("at", now.at());
    model.addAttribute("fewest", Suppression.LEAST);
    model.addAttribute("choice", choice);
    model.addAttribute(
        "categories",
        tops().stream().map(one -> new MapCategory(one.code(), say.of(one.name()))).toList());
    model.addAttribute("language", say.isChinese() ? "zh" : "en");
    return "resident/map";
  }

  private static Map<String, Long> byTown(Picture now) {
    return now.spots().stream()
        .filter(spot -> !spot.code().isEmpty())
        .collect(Collectors.groupingBy(Spot::code, Collectors.summingLong(Spot::matters)));
  }

  private Picture picture(MapChoice choice) {
    return choice.isNow() ? open.now() : open.told(choice.months(), choice.category());
  }

  private List<Category> tops() {
    return reports.categories(county).listTop();
  }

  private String place(Say say, Spot spot) {
    GridCell cell = spot.cell();
    return cell == null ? say.it("map.rest") : names.cell(cell, say);
  }

  /** The numbers as points in the middle of their cells, in the language that the page names. */
  @GetMapping("/map/open.json")
  @Nullable ResponseEntity<Map<String, Object>> counts(
      @RequestParam(defaultValue = "zh") String lang,
      @RequestParam(defaultValue = "") String months,
      @RequestParam(defaultValue = "") String category,
      HttpServletRequest request,
      WebRequest conditions) {
    Say say = frames.say(request);
    MapChoice choice = MapChoice.of(months, category, tops());
    Picture now = picture(choice);
    String tag = "\"" + now.at().toEpochMilli() + "-" + choice.query() + lang + "\"";
    if (conditions.checkNotModified(tag)) {
      return null;
    }
    List<Map<String, Object>> features =
        now.spots().stream()
            .flatMap(spot ->
                Stream.ofNullable(spot.middle()).map(middle -> feature(say, choice, spot, middle)))
            .toList();
    return ResponseEntity.ok()
        .eTag(tag)
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePrivate())
        .contentType(GEO_JSON)
        .body(Map.of("type", "FeatureCollection", "features", features));
  }

  private Map<String, Object> feature(Say say, MapChoice choice, Spot spot, Wgs84 middle) {
    String key = choice.isNow() ? "map.title" : "map.title.told";
    String title = say.it(key, say.of(spot.town()), place(say, spot), spot.matters());
    return Map.of(
        "type",
        "Feature",
        "properties",
        Map.of("count", spot.matters(), "title", title),
        "geometry",
        Map.of("type", "Point", "coordinates", List.of(middle.longitude(), middle.latitude())));
  }
}
