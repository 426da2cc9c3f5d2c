// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.field;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jingwei.console.kit.Frame;
import org.jingwei.console.kit.Frames;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What makes the page an app: its manifest, and the script that keeps it. Both are open, since a
 * phone asks for them without saying who it is, and both tell nothing but the program's version.
 */
@RestController
final class FieldShell {

  /** With the page: of which build it is, so that a phone never mixes two. */
  static final String VERSION = "Field-Version";

  private static final String MANIFEST = "application/manifest+json";
  private static final String SCRIPT = "text/javascript";
  private static final String COLOUR = "#0b6478";

  private final Frames frames;

  FieldShell(Frames frames) {
    this.frames = frames;
  }

  @GetMapping(FieldPages.PATH + "/manifest.webmanifest")
  ResponseEntity<Map<String, Object>> manifest(HttpServletRequest request) {
    Frame frame = frames.of(request);
    Map<String, Object> manifest =
        Map.of(
            "id",
            FieldPages.PATH,
            "name",
            frame.say().it("field.title"),
            "short_name",
            frame.say().it("field.short"),
            "lang",
            frame.say().language(),
            "start_url",
            FieldPages.PATH,
            "scope",
            FieldPages.PATH,
            "display",
            "standalone",
            "theme_color",
            COLOUR,
            "background_color",
            COLOUR,
            "icons",
            List.of(icon(frame, 192), icon(frame, 512)));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(MANIFEST))
        .cacheControl(CacheControl.noCache())
        .body(manifest);
  }

  private static Map<String, String> icon(Frame frame, int side) {
    return Map.of(
        "src",
        frame.asset("img/field-" + side + ".png"),
        "sizes",
        side + "x" + side,
        "type",
        "image/png",
        "purpose",
        "any maskable");
  }

  /** Changes with each build, by which a phone notices that there is a new one. */
  @GetMapping(FieldPages.PATH + "/worker.js")
  ResponseEntity<String> worker(HttpServletRequest request) {
    String assets = frames.of(request).assets();
    String script =
        "self.fieldAssets = '%s';\nimportScripts(self.fieldAssets + '/js/field-worker.js');\n"
            .formatted(assets);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(SCRIPT))
        .cacheControl(CacheControl.noCache())
        .header("Service-Worker-Allowed", FieldPages.PATH)
        .body(script);
  }
}
