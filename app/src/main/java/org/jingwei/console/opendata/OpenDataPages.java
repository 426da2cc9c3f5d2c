// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.opendata;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jingwei.console.kit.Csv;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Suppression;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;

/** Open data: the page that explains it, the files, and the dictionary of their fields. */
@Controller
final class OpenDataPages {

  private static final int MOST_ROWS = 1_000;
  private static final Duration FRESH = Duration.ofHours(1);

  private final Releases releases;
  private final Frames frames;
  private final JsonMapper json;
  private final Licence licence;

  OpenDataPages(Releases releases, Frames frames, JsonMapper json, Licence licence) {
    this.licence = licence;
    this.releases = releases;
    this.frames = frames;
    this.json = json;
  }

  @GetMapping("/open-data")
  String page(HttpServletRequest request, Model model) {
    Release release = releases.today();
    model.addAttribute("madeAt", release.madeAt());
    model.addAttribute("files", DataFile.all(release, frames.say(request)));
    model.addAttribute("least", Suppression.LEAST);
    model.addAttribute("months", Releases.MONTHS);
    model.addAttribute("licence", licence);
    return "opendata/open-data";
  }

  /** What each field means, for programs. */
  @GetMapping("/open-data/fields.json")
  ResponseEntity<Map<String, Object>> fields() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
        .contentType(MediaType.APPLICATION_JSON)
        .body(Dictionary.all(licence));
  }

  /** A whole file, written row by row. */
  @GetMapping("/open-data/{name}.csv")
  void csv(@PathVariable String name, WebRequest conditions, HttpServletResponse answer)
      throws IOException {
    DataFile file = file(name, "csv");
    if (head(file, "csv", "text/csv;charset=UTF-8", conditions, answer)) {
      try (Writer out = writer(answer)) {
        out.write(Csv.MARK);
        out.write(Csv.line(file.fields()));
        for (Release.Line line : file.lines()) {
          out.write(Csv.line(DataFile.values(line).stream().map(DataFile::text).toList()));
        }
      }
    }
  }

  /** The cells as points in their middles, written feature by feature. */
  @GetMapping("/open-data/{name}.geojson")
  void geoJson(@PathVariable String name, WebRequest conditions, HttpServletResponse answer)
      throws IOException {
    DataFile file = file(name, "geojson");
    if (head(file, "geojson", "application/geo+json", conditions, answer)) {
      try (Writer out = writer(answer)) {
        out.write("{\"type\":\"FeatureCollection\",\"features\":[");
        String comma = "";
        for (Release.Line line : file.lines()) {
          out.write(comma);
          out.write(json.writeValueAsString(file.feature(line)));
          comma = ",\n";
        }
        out.write("]}");
      }
    }
  }

  /**
   * A page of rows.
   *
   * @param after the key of the last row of the page before; empty for the first
   */
  @GetMapping("/open-data/{name}.json")
  void json(
      @PathVariable String name,
      @RequestParam(defaultValue = "") String after,
      WebRequest conditions,
      HttpServletResponse answer)
      throws IOException {
    DataFile file = file(name, "json");
    if (!head(file, "json-" + after.hashCode(), "application/json", conditions, answer)) {
      return;
    }
    DataFile.Page rows = file.page(after, MOST_ROWS);
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("made", releases.today().madeAt().toString());
    page.put("licence", licence.name());
    page.put("suppressedBelow", Suppression.LEAST);
    page.put("rows", rows.rows().stream().map(file::named).toList());
    page.put("after", rows.after());
    try (Writer out = writer(answer)) {
      out.write(json.writeValueAsString(page));
    }
  }

  private DataFile file(String name, String kind) {
    return DataFile.find(name, releases.today())
        .filter(file -> file.kinds().contains(kind))
        .orElseThrow(() -> new Unfulfilled(Refusal.of(Refusal.Kind.ABSENT, "data-unknown")));
  }

  /** Whether the body is wanted: whoever has it already is told so. */
  private boolean head(
      DataFile file, String kind, String type, WebRequest conditions, HttpServletResponse answer) {
    answer.setHeader(
        HttpHeaders.CACHE_CONTROL, CacheControl.maxAge(FRESH).cachePublic().getHeaderValue());
    answer.setHeader(HttpHeaders.LINK, licence.link());
    String tag = file.name() + "-" + kind + "-" + releases.today().madeAt().toEpochMilli();
    if (conditions.checkNotModified('"' + tag + '"')) {
      return false;
    }
    answer.setContentType(type);
    return true;
  }

  private static Writer writer(HttpServletResponse answer) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(answer.getOutputStream(), StandardCharsets.UTF_8));
  }
}
