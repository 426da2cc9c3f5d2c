// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Cases;
import org.jingwei.console.kit.Frames;
import org.jingwei.directory.Actor;
import org.jingwei.report.Report;
import org.jingwei.report.Reports;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A case file as a page and as a pane of the desk, its photos and voice notes. */
@Controller
class MatterPages {

  private static final MediaType WAV = MediaType.parseMediaType("audio/wav");

  private final MatterViews views;
  private final Cases cases;
  private final Reports reports;
  private final Frames frames;

  MatterPages(MatterViews views, Cases cases, Reports reports, Frames frames) {
    this.views = views;
    this.cases = cases;
    this.reports = reports;
    this.frames = frames;
  }

  @GetMapping("/cases/{id}")
  String page(
      Actor actor,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String from,
      HttpServletRequest request,
      Model model) {
    return show(actor, id, from, request, model, "matter/page");
  }

  @GetMapping("/cases/{id}/pane")
  String pane(
      Actor actor,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String from,
      HttpServletRequest request,
      Model model) {
    return show(actor, id, from, request, model, "matter/pane");
  }

  private String show(
      Actor actor, long id, String from, HttpServletRequest request, Model model, String template) {
    String back = OwnPath.of(from, "");
    var at = views.read(actor, id, frames.say(request), Typed.NOTHING, back);
    model.addAttribute("matter", views.view(at));
    return template;
  }

  /** A photo of one of the reports or of the result, for whoever sees the case file. */
  @GetMapping("/cases/{id}/photos/{photo}")
  ResponseEntity<byte[]> photo(Actor actor, @PathVariable long id, @PathVariable long photo) {
    CaseFile file = cases.findSeen(actor, id).orElseThrow(MatterPages::absent);
    List<Long> owners = new ArrayList<>(List.of(id));
    reports.listOfCase(file.county(), id).stream().map(Report::id).forEach(owners::add);
    Reports.Photo found =
        reports.findPhoto(file.county(), photo, owners).orElseThrow(MatterPages::absent);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofDays(7)).cachePrivate())
        .contentType(MediaType.IMAGE_JPEG)
        .body(found.jpeg());
  }

  /** The voice note of one of the reports, for whoever may hear it; also in parts, never kept. */
  @GetMapping("/cases/{id}/voices/{voice}")
  ResponseEntity<Resource> voice(Actor actor, @PathVariable long id, @PathVariable long voice) {
    CaseFile file =
        cases
            .findSeen(actor, id)
            .filter(seen -> Heard.mayHear(actor, seen))
            .orElseThrow(MatterPages::absent);
    List<Long> owners = reports.listOfCase(file.county(), id).stream().map(Report::id).toList();
    byte[] wav = reports.findVoice(file.county(), voice, owners).orElseThrow(MatterPages::absent);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(WAV)
        .body(new ByteArrayResource(wav));
  }

  private static Unfulfilled absent() {
    return new Unfulfilled(Refusal.of(Refusal.Kind.ABSENT, "no-such-page"));
  }
}
