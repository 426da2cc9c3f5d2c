// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.packs;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jingwei.console.kit.ActingAs;
import org.jingwei.console.kit.Field;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Toast;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Permission;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.pack.DraftView;
import org.jingwei.pack.Edition;
import org.jingwei.pack.PackEditing;
import org.jingwei.pack.PackImports;
import org.jingwei.pack.PackPublishing;
import org.jingwei.pack.RowChange;
import org.jingwei.pack.WhatIf;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the draft changes, publishing it, the versions, and files that come in. */
@Controller
class DraftPages {

  private static final String CHANGES = PackWords.PATH + "/changes";
  private static final String VERSIONS = PackWords.PATH + "/versions";
  private static final String IMPORT = PackWords.PATH + "/import";
  private static final int PAGE = 50;

  private final PackEditing editing;
  private final PackPublishing publishing;
  private final PackImports imports;
  private final WhatIf whatIf;
  private final Directory directory;
  private final Frames frames;
  private final Clock clock;

  DraftPages(
      PackEditing editing,
      PackPublishing publishing,
      PackImports imports,
      WhatIf whatIf,
      Directory directory,
      Frames frames,
      Clock clock) {
    this.editing = editing;
    this.publishing = publishing;
    this.imports = imports;
    this.whatIf = whatIf;
    this.directory = directory;
    this.frames = frames;
    this.clock = clock;
  }

  @GetMapping(CHANGES)
  String changes(Actor actor, HttpServletRequest request, Model model) {
    return changes(actor, List.of(), "", "", frames.say(request), model);
  }

  private String changes(
      Actor actor, List<Refusal> wrong, String reason, String time, Say say, Model model) {
    DraftView view = TablePages.viewOf(editing, actor);
    model.addAttribute("revision", view.revision());
    model.addAttribute("live", view.live().mark());
    model.addAttribute("count", view.changes().size());
    model.addAttribute("changes", PackWords.changes(view.changes(), say));
    model.addAttribute("problems", PackWords.problems(view.problems(), say));
    model.addAttribute("two", publishing.needsTwo());
    model.addAttribute(
        "answer", view.changes().isEmpty() ? null : whatIf.find(actor.county(), view).orElse(null));
    model.addAttribute("wrong", wrong);
    model.addAttribute(
        "fields",
        List.of(
            field("reason", Field.Kind.TEXT, reason, wrong, say).mustBeGiven(),
            field("effective", Field.Kind.TIME, time, wrong, say)));
    return "packs/changes";
  }

  private static Field field(
      String name, Field.Kind kind, String value, List<Refusal> wrong, Say say) {
    String error =
        wrong.stream()
            .filter(one -> name.equals(one.field()))
            .map(one -> say.refusal(one) + " " + say.remedy(one))
            .findFirst()
            .orElse("");
    return Field.of(name, kind, say.it("packs.publish." + name))
        .hint(say.it("packs.publish." + name + ".hint"))
        .value(value)
        .error(error);
  }

  @PostMapping(PackWords.PATH + "/publish")
  String publish(
      Actor actor,
      @RequestParam(defaultValue = "-1") long revision,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String effective,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes after) {
    Say say = frames.say(request);
    Outcome<Edition> made =
        effective.isBlank() || timeOf(effective) != null
            ? publishing.publish(actor.county(), as(actor), revision, reason, timeOf(effective))
            : Outcome.refused(Refusal.invalid("pack-time-unread", "effective"));
    return switch (made) {
      case Outcome.Done<Edition>(Edition edition) -> {
        String told =
            say.it(
                "packs.published." + edition.state(),
                edition.mark(),
                say.minute(edition.effectiveAt()));
        after.addFlashAttribute(Toast.FLASH, Toast.done(told));
        yield "redirect:" + VERSIONS;
      }
      case Outcome.Refused<Edition>(List<Refusal> wrong) -> {
        response.setStatus(wrong.getFirst().kind().status());
        yield changes(actor, wrong, reason, effective, say, model);
      }
    };
  }

  private @Nullable Instant timeOf(String text) {
    try {
      return text.isBlank() ? null : LocalDateTime.parse(text).atZone(clock.getZone()).toInstant();
    } catch (DateTimeException unreadable) {
      return null;
    }
  }

  @PostMapping(PackWords.PATH + "/restore")
  String restoreAll(Actor actor, HttpServletRequest request, RedirectAttributes after) {
    editing.restoreAll(actor.county(), as(actor));
    after.addFlashAttribute(Toast.FLASH, Toast.done(frames.say(request).it("packs.restored")));
    return "redirect:" + PackWords.PATH;
  }

  @GetMapping(VERSIONS)
  String versions(
      Actor actor,
      @RequestParam(defaultValue = "0") int before,
      HttpServletRequest request,
      Model model) {
    List<Edition> page =
        publishing.list(actor.county(), before > 0 ? before : Integer.MAX_VALUE, PAGE);
    model.addAttribute(
        "versions",
        PackWords.versions(page, actor.personId(), actor.county(), directory, frames.say(request)));
    model.addAttribute(
        "next", page.size() < PAGE ? "" : VERSIONS + "?before=" + page.getLast().number());
    return "packs/versions";
  }

  @GetMapping(VERSIONS + "/{number}")
  String version(Actor actor, @PathVariable int number, HttpServletRequest request, Model model) {
    Say say = frames.say(request);
    Edition edition =
        publishing
            .find(actor.county(), number)
            .orElseThrow(
                () -> new Unfulfilled(List.of(Refusal.of(Refusal.Kind.ABSENT, "pack-not-kept"))));
    model.addAttribute(
        "version",
        PackWords.versions(List.of(edition), actor.personId(), actor.county(), directory, say)
            .getFirst());
    model.addAttribute("kept", edition.isKept());
    List<RowChange> changes = changesOf(actor, edition);
    model.addAttribute("failed", edition.state() == Edition.State.FAILED);
    model.addAttribute("count", changes.size());
    model.addAttribute("changes", PackWords.changes(changes, say));
    return "packs/version";
  }

  private List<RowChange> changesOf(Actor actor, Edition edition) {
    return edition.state() == Edition.State.CANCELLED
        ? List.of()
        : publishing.listChanges(actor.county(), edition);
  }

  /** Every difference of the draft, however many there are. */
  @GetMapping(CHANGES + ".csv")
  ResponseEntity<byte[]> changesFile(Actor actor, HttpServletRequest request) {
    DraftView view = TablePages.viewOf(editing, actor);
    return PackWords.file("pack-changes.csv", view.changes(), frames.say(request));
  }

  @GetMapping(VERSIONS + "/{number}/changes.csv")
  ResponseEntity<byte[]> versionFile(
      Actor actor, @PathVariable int number, HttpServletRequest request) {
    List<RowChange> changes =
        publishing.find(actor.county(), number).map(one -> changesOf(actor, one)).orElse(List.of());
    return PackWords.file("pack-changes-" + number + ".csv", changes, frames.say(request));
  }

  @PostMapping(VERSIONS + "/{number}/{deed}")
  String deed(
      Actor actor,
      @PathVariable int number,
      @PathVariable String deed,
      HttpServletRequest request,
      RedirectAttributes after) {
    Outcome<Edition> done =
        switch (deed) {
          case "cancel" -> publishing.cancel(actor.county(), as(actor), number);
          case "approve" -> publishing.approve(actor.county(), as(actor), number);
          case "back" -> publishing.goBackTo(actor.county(), as(actor), number);
          case "mend" -> publishing.mend(actor.county(), as(actor), number);
          default -> Outcome.refused(Refusal.of(Refusal.Kind.ABSENT, "pack-not-kept"));
        };
    Edition edition = done.orThrow();
    String told = frames.say(request).it("packs.version.done." + deed, edition.mark());
    after.addFlashAttribute(Toast.FLASH, Toast.done(told));
    return "redirect:"
        + (deed.equals("back") || deed.equals("mend") ? CHANGES : VERSIONS + "/" + number);
  }

  @PostMapping(IMPORT)
  String receive(
      Actor actor,
      @RequestParam MultipartFile file,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model)
      throws IOException {
    String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    Outcome<Long> kept = imports.receive(actor.county(), as(actor), name, file.getBytes());
    return switch (kept) {
      case Outcome.Done<Long>(Long id) -> "redirect:" + IMPORT + "/" + id;
      case Outcome.Refused<Long>(List<Refusal> wrong) -> {
        response.setStatus(wrong.getFirst().kind().status());
        model.addAttribute("wrong", wrong);
        model.addAttribute("id", 0L);
        model.addAttribute("name", name);
        model.addAttribute("changes", List.of());
        model.addAttribute("count", 0);
        model.addAttribute("problems", List.of());
        yield "packs/incoming";
      }
    };
  }

  @GetMapping(IMPORT + "/{id}")
  String incoming(Actor actor, @PathVariable long id, HttpServletRequest request, Model model) {
    Say say = frames.say(request);
    PackImports.Incoming incoming =
        imports
            .find(actor.county(), id)
            .orElseThrow(() ->
                new Unfulfilled(List.of(Refusal.of(Refusal.Kind.ABSENT, "pack-import-gone"))));
    model.addAttribute("wrong", List.<Refusal>of());
    model.addAttribute("id", id);
    model.addAttribute("name", incoming.name());
    model.addAttribute("count", incoming.changes().size());
    model.addAttribute("changes", PackWords.changes(incoming.changes(), say));
    model.addAttribute("problems", PackWords.problems(incoming.problems(), say));
    return "packs/incoming";
  }

  @PostMapping(IMPORT + "/{id}/keep")
  String keep(
      Actor actor, @PathVariable long id, HttpServletRequest request, RedirectAttributes after) {
    int rows = imports.keep(actor.county(), actor.personId(), id).orThrow();
    after.addFlashAttribute(
        Toast.FLASH, Toast.done(frames.say(request).it("packs.import.kept", rows)));
    return "redirect:" + CHANGES;
  }

  @PostMapping(IMPORT + "/{id}/drop")
  String drop(
      Actor actor, @PathVariable long id, HttpServletRequest request, RedirectAttributes after) {
    imports.drop(actor.county(), as(actor), id);
    after.addFlashAttribute(
        Toast.FLASH, Toast.done(frames.say(request).it("packs.import.dropped")));
    return "redirect:" + PackWords.PATH;
  }

  private static LedgerActor as(Actor actor) {
    return ActingAs.of(actor, Permission.LOAD_PACK);
  }
}
