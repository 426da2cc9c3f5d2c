// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Cases;
import org.jingwei.console.kit.FormPhotos;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Sent;
import org.jingwei.directory.Actor;
import org.jingwei.reply.Replies;
import org.jingwei.report.Report;
import org.jingwei.report.Reports;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Puts a draft into the form that resolves a matter, takes it out again, and says what the answer
 * lacks. Nothing is written: the form comes back as it was filled in, and is sent by a person.
 */
@Controller
class ReplyPages {

  private static final String FRAGMENT = "HX-Request";
  private static final String RESOLVE = "resolve";
  private static final String OUTCOME = "outcome";

  private final Cases cases;
  private final Reports reports;
  private final Replies replies;
  private final ReplyHelps helps;
  private final MatterViews views;
  private final FormPhotos photos;
  private final Frames frames;

  ReplyPages(
      Cases cases,
      Reports reports,
      Replies replies,
      ReplyHelps helps,
      MatterViews views,
      FormPhotos photos,
      Frames frames) {
    this.cases = cases;
    this.reports = reports;
    this.replies = replies;
    this.helps = helps;
    this.views = views;
    this.photos = photos;
    this.frames = frames;
  }

  /** The form with a draft in it, or with what stood there before, or only looked through. */
  @PostMapping("/cases/{id}/reply")
  String put(
      Actor actor,
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> form,
      @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> uploads,
      HttpServletRequest request,
      Model model) {
    CaseFile file = cases.getSeen(actor, id);
    FormPhotos.Kept kept =
        photos.keep(file.county(), new Sent(form), uploads, DeedParts.MOST_PHOTOS);
    MultiValueMap<String, String> filled = filled(file, form);
    String from = OwnPath.of(form.getFirst("from"), "");
    Say say = frames.say(request);
    Typed typed = new Typed(RESOLVE, filled, kept.handles(), kept.refusals());
    MatterView matter = views.view(views.read(actor, id, say, typed, from));
    model.addAttribute("matter", matter);
    Deed resolve =
        Stream.concat(matter.likely().stream(), matter.further().stream())
            .filter(deed -> deed.move().equals(RESOLVE) && !deed.isBlocked())
            .findFirst()
            .orElse(null);
    if (request.getHeader(FRAGMENT) == null || resolve == null) {
      return request.getHeader(FRAGMENT) == null ? "matter/page" : "matter/pane";
    }
    model.addAttribute("deed", resolve);
    return "matter/reply";
  }

  private MultiValueMap<String, String> filled(CaseFile file, MultiValueMap<String, String> form) {
    MultiValueMap<String, String> filled = new LinkedMultiValueMap<>(form);
    String now = form.getFirst(OUTCOME);
    String typed = now == null ? "" : now;
    if (form.containsKey("undo")) {
      String before = form.getFirst(ReplyHelps.BEFORE);
      filled.set(OUTCOME, before == null ? "" : before);
      filled.remove(ReplyHelps.BEFORE);
      filled.remove(ReplyHelps.DRAFTED);
    } else if (form.containsKey("draft")) {
      List<Report> told = reports.listOfCase(file.county(), file.id());
      replies
          .findDraft(file, told, number(form.getFirst("draft")))
          .ifPresent(draft -> {
            filled.set(OUTCOME, typed.isBlank() ? draft.text() : typed + "\n" + draft.text());
            filled.set(ReplyHelps.BEFORE, typed);
            filled.set(ReplyHelps.DRAFTED, "yes");
          });
    }
    return filled;
  }

  private static long number(@Nullable String id) {
    return id != null && id.matches("\\d{1,18}") ? Long.parseLong(id) : 0;
  }

  /** What the answer lacks as it stands in the field now. */
  @PostMapping("/cases/{id}/reply/findings")
  String findings(
      Actor actor,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String outcome,
      HttpServletRequest request,
      Model model) {
    CaseFile file = cases.getSeen(actor, id);
    List<Report> told = reports.listOfCase(file.county(), id);
    var lacking = helps.lacking(frames.say(request), file, told, outcome);
    model.addAttribute(
        "help", new ReplyHelp(List.of(), !outcome.isBlank(), lacking, ReplyHelp.Before.NONE));
    return "matter/findings";
  }
}
