// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Cases;
import org.jingwei.casework.Move;
import org.jingwei.casework.Who;
import org.jingwei.console.kit.FormPhotos;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Sent;
import org.jingwei.console.kit.Toast;
import org.jingwei.directory.Actor;
import org.jingwei.report.Reports;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes the forms of a case file. A move that was made answers with the pane anew, or leads back to
 * the page with a notice; one that was refused answers with the form as it was filled in.
 */
@Controller
class MovePages {

  private static final String FRAGMENT = "HX-Request";

  private final Cases cases;
  private final MoveForm forms;
  private final MatterViews views;
  private final FormPhotos photos;
  private final Frames frames;
  private final Reports reports;
  private final ReplyHelps helps;

  MovePages(
      Cases cases,
      MoveForm forms,
      MatterViews views,
      FormPhotos photos,
      Frames frames,
      Reports reports,
      ReplyHelps helps) {
    this.reports = reports;
    this.helps = helps;
    this.cases = cases;
    this.forms = forms;
    this.views = views;
    this.photos = photos;
    this.frames = frames;
  }

  @PostMapping("/cases/{id}/moves/{move}")
  String move(
      Actor actor,
      @PathVariable long id,
      @PathVariable String move,
      @RequestParam MultiValueMap<String, String> form,
      @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> uploads,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes flash) {
    CaseFile seen =
        cases
            .findSeen(actor, id)
            .orElseThrow(() -> new Unfulfilled(Refusal.of(Refusal.Kind.ABSENT, "case-unknown")));
    Say say = frames.say(request);
    String from = OwnPath.of(form.getFirst("from"), "");
    FormPhotos.Kept kept =
        photos.keep(seen.county(), new Sent(form), uploads, DeedParts.MOST_PHOTOS);
    Outcome<CaseFile> outcome = attempt(actor, seen, move, form, kept);
    if (outcome instanceof Outcome.Refused<CaseFile>(List<Refusal> refusals)) {
      return refused(
          actor,
          id,
          new Typed(move, form, kept.handles(), refusals),
          from,
          request,
          response,
          model);
    }
    Toast toast = toast(say, id, move, outcome.orThrow(), from, form);
    if (request.getHeader(FRAGMENT) == null) {
      flash.addFlashAttribute(Toast.FLASH, toast);
      request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
      return "redirect:" + (from.isEmpty() ? "/cases/" + id : from);
    }
    response.setHeader("HX-Trigger", "case-moved");
    model.addAttribute("matter", views.view(views.read(actor, id, say, Typed.NOTHING, from)));
    model.addAttribute("toast", toast);
    model.addAttribute("whole", isOwnPage(request, id));
    return "matter/pane";
  }

  /** Whether the script that asks stands on the page of this case file alone, not on the desk. */
  private static boolean isOwnPage(HttpServletRequest request, long id) {
    String page = String.valueOf(request.getHeader("HX-Current-URL"));
    return page.split("[?#]", 2)[0].endsWith("/cases/" + id);
  }

  private Outcome<CaseFile> attempt(
      Actor actor,
      CaseFile seen,
      String move,
      MultiValueMap<String, String> form,
      FormPhotos.Kept kept) {
    if (!kept.refusals().isEmpty()) {
      return new Outcome.Refused<>(kept.refusals());
    }
    return switch (forms.read(actor, move, form, kept.ids())) {
      case Outcome.Refused<Move>(List<Refusal> refusals) -> new Outcome.Refused<>(refusals);
      case Outcome.Done<Move>(Move asked) ->
          cases.move(
              seen.county(),
              seen.id(),
              Carried.version(form),
              asked,
              new Who.Staff(actor),
              Carried.key(form));
    };
  }

  /** What may not be seen any more after the move, such as an order given back, is left. */
  private String refused(
      Actor actor,
      long id,
      Typed typed,
      String from,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Refusal first = typed.refusals().getFirst();
    if (first.kind() == Refusal.Kind.ABSENT && first.code().equals("no-such-page")) {
      throw new Unfulfilled(typed.refusals());
    }
    model.addAttribute(
        "matter", views.view(views.read(actor, id, frames.say(request), typed, from)));
    boolean fragment = request.getHeader(FRAGMENT) != null;
    model.addAttribute("whole", isOwnPage(request, id));
    response.setStatus(typed.hasConflict() ? 409 : first.kind().status());
    return fragment ? "matter/pane" : "matter/page";
  }

  /** An accepted suggestion says what stood there before: putting it back undoes it. */
  private static Toast putBack(
      Toast toast, long id, CaseFile after, String from, MultiValueMap<String, String> form) {
    Map<String, String> before = new HashMap<>();
    for (String name : List.of("category", "division")) {
      String was = form.getFirst(Suggestion.BEFORE + name);
      if (was != null && !was.isBlank()) {
        before.put(name, was);
      }
    }
    if (before.isEmpty()) {
      return toast;
    }
    before.put("version", Integer.toString(after.version()));
    before.put("key", UUID.randomUUID().toString());
    before.put("from", from);
    return toast.undoneBy("/cases/" + id + "/moves/amend", before);
  }

  private Toast toast(
      Say say,
      long id,
      String move,
      CaseFile after,
      String from,
      MultiValueMap<String, String> form) {
    String done = say.it("matter.done." + move, after.code());
    String outcome = form.getFirst("outcome");
    if (move.equals("resolve") && outcome != null) {
      var told = reports.listOfCase(after.county(), id);
      String lacks = helps.inShort(say, after, told, outcome);
      return Toast.done(lacks.isEmpty() ? done : done + " " + lacks);
    }
    Toast toast = Toast.done(done);
    if (move.equals("amend")) {
      return putBack(toast, id, after, from, form);
    }
    if (!move.equals("merge")) {
      return toast;
    }
    return toast.undoneBy(
        "/cases/" + id + "/moves/unmerge",
        Map.of(
            "version",
            Integer.toString(after.version()),
            "key",
            UUID.randomUUID().toString(),
            "reason",
            say.it("matter.undo.reason"),
            "from",
            from));
  }
}
