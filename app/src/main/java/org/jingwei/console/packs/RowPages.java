// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.packs;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Toast;
import org.jingwei.directory.Actor;
import org.jingwei.pack.DraftView;
import org.jingwei.pack.PackColumn;
import org.jingwei.pack.PackEditing;
import org.jingwei.pack.PackProblem;
import org.jingwei.pack.PackRow;
import org.jingwei.pack.PackTable;
import org.jingwei.pack.WhatIf;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One row of a table: its form, what hangs on it, and what it would do. */
@Controller
class RowPages {

  private static final String ROW = PackWords.PATH + "/row/{name}";
  private static final int MOST_RELATED = 30;

  private final PackEditing editing;
  private final WhatIf whatIf;
  private final Frames frames;

  RowPages(PackEditing editing, WhatIf whatIf, Frames frames) {
    this.editing = editing;
    this.whatIf = whatIf;
    this.frames = frames;
  }

  /** What a page shows of a row, typed or kept. */
  private record Shown(
      PackTable table,
      String key,
      boolean isNew,
      Map<String, String> cells,
      int version,
      PackRow.State state,
      List<PackProblem> problems,
      List<Refusal> refused) {}

  @GetMapping(ROW)
  String row(
      Actor actor,
      @PathVariable String name,
      @RequestParam Map<String, String> asked,
      HttpServletRequest request,
      Model model) {
    PackTable table = TablePages.tableOf(name);
    DraftView view = TablePages.viewOf(editing, actor);
    Optional<PackRow> row =
        asked.containsKey("key") ? view.findRow(table, asked.get("key")) : Optional.empty();
    Shown shown =
        row.map(one ->
                new Shown(
                    table,
                    one.key(),
                    false,
                    one.cells(),
                    one.version(),
                    one.state(),
                    one.problems(),
                    List.of()))
            .orElseGet(() -> fresh(table, RowForm.read(table, Map.of(), asked), List.of()));
    return show(actor, view, shown, frames.say(request), model);
  }

  private static Shown fresh(PackTable table, Map<String, String> cells, List<Refusal> refused) {
    return new Shown(table, "", true, cells, 0, PackRow.State.NEW, List.of(), refused);
  }

  private String show(Actor actor, DraftView view, Shown row, Say say, Model model) {
    PackTable table = row.table();
    model.addAttribute("table", table);
    model.addAttribute("tableName", PackWords.table(table, say));
    model.addAttribute(
        "title",
        row.isNew()
            ? say.it("packs.row.new", PackWords.table(table, say))
            : PackWords.title(table, row.key(), row.cells(), say));
    model.addAttribute("key", row.key());
    model.addAttribute("isNew", row.isNew());
    model.addAttribute("version", row.version());
    model.addAttribute("state", row.state());
    model.addAttribute(
        "fields", RowForm.fields(table, row.cells(), row.problems(), row.refused(), view, say));
    model.addAttribute("wrong", row.refused());
    model.addAttribute(
        "problems", row.problems().stream().map(one -> PackWords.said(one, say)).toList());
    model.addAttribute("related", related(view, row, say));
    model.addAttribute("previews", previews(actor, view, row, say));
    model.addAttribute("asked", asked(view, row, say));
    return "packs/row";
  }

  /** Rows of other tables that name this one, each table with the way to add another. */
  private static List<Related> related(DraftView view, Shown row, Say say) {
    List<Related> all = new ArrayList<>();
    for (PackTable other : PackTable.values()) {
      for (PackColumn column : other.columns()) {
        if (row.isNew() || !column.refers().equals(row.table().path())) {
          continue;
        }
        List<Line> lines =
            view.listRows(other).stream()
                .filter(one -> row.key().equals(one.cells().get(column.name())))
                .limit(MOST_RELATED)
                .map(one -> PackWords.line(other, one, say))
                .toList();
        String add =
            PackWords.PATH
                + "/row/"
                + other.path()
                + "?c-"
                + column.name()
                + "="
                + PackWords.encoded(row.key());
        all.add(new Related(PackWords.table(other, say), add, lines));
      }
    }
    return all;
  }

  /** What residents and the desk will be asked for a category; null where the row is of none. */
  private @Nullable AskedView asked(DraftView view, Shown row, Say say) {
    String code =
        switch (row.table()) {
          case CATEGORIES -> row.cells().getOrDefault("code", "");
          case FIELDS, SCRIPT -> row.cells().getOrDefault("category", "");
          default -> "";
        };
    return whatIf
        .findCategories(view)
        .filter(tree -> tree.find(code).isPresent())
        .map(tree -> AskedView.of(tree, code, say))
        .orElse(null);
  }

  private List<String> previews(Actor actor, DraftView view, Shown row, Say say) {
    if (row.isNew() || !view.problems().isEmpty() || row.state() == PackRow.State.ENDED) {
      return List.of();
    }
    List<String> told = new ArrayList<>();
    switch (row.table()) {
      case LIMITS ->
          whatIf
              .findDue(view, row.cells())
              .ifPresent(due -> told.add(say.it("packs.preview.due", say.minute(due))));
      case DUTIES ->
          whatIf
              .listProposals(actor.county(), view, row.cells().getOrDefault("category", ""))
              .forEach(one -> told.add(proposal(one, say)));
      case MESSAGES ->
          List.of("text", "text_en").stream()
              .map(column -> row.cells().getOrDefault(column, ""))
              .filter(text -> !text.isEmpty())
              .forEach(text -> told.add(sample(text, say)));
      default -> {}
    }
    return told;
  }

  private static String proposal(WhatIf.Matter matter, Say say) {
    var unit = matter.after();
    return say.it(
        "packs.preview.unit",
        matter.code(),
        unit == null ? say.it("packs.preview.nobody") : say.of(unit.name()));
  }

  private static String sample(String text, Say say) {
    String told = text;
    for (String place : List.of("centre", "code", "route", "unit", "words", "outcome", "page")) {
      told = told.replace("{" + place + "}", say.it("packs.sample." + place));
    }
    return told;
  }

  @PostMapping(ROW)
  String keep(
      Actor actor,
      @PathVariable String name,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes after) {
    PackTable table = TablePages.tableOf(name);
    DraftView view = TablePages.viewOf(editing, actor);
    boolean isNew = !"false".equals(sent.get("fresh"));
    String key = sent.getOrDefault("key", "");
    Map<String, String> before =
        isNew ? new HashMap<>() : view.findRow(table, key).map(PackRow::cells).orElse(Map.of());
    Map<String, String> cells = RowForm.read(table, new LinkedHashMap<>(before), sent);
    Outcome<String> kept =
        editing.keep(
            actor.county(), actor.personId(), table, isNew ? null : key, cells, version(sent));
    Say say = frames.say(request);
    return switch (kept) {
      case Outcome.Done<String>(String now) -> {
        if (request.getHeader("HX-Request") == null) {
          after.addFlashAttribute(Toast.FLASH, Toast.done(say.it("packs.row.kept")));
        }
        yield "redirect:" + PackWords.href(table, now);
      }
      case Outcome.Refused<String>(List<Refusal> wrong) -> {
        if (request.getHeader("HX-Request") == null) {
          response.setStatus(wrong.getFirst().kind().status());
        }
        Shown shown =
            isNew
                ? fresh(table, cells, wrong)
                : new Shown(
                    table,
                    key,
                    false,
                    cells,
                    view.findRow(table, key).map(PackRow::version).orElse(0),
                    PackRow.State.CHANGED,
                    List.of(),
                    wrong);
        yield show(actor, view, shown, say, model);
      }
    };
  }

  private static int version(Map<String, String> sent) {
    String text = sent.getOrDefault("version", "0");
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }

  @PostMapping(ROW + "/end")
  String end(
      Actor actor,
      @PathVariable String name,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes after) {
    PackTable table = TablePages.tableOf(name);
    editing
        .end(actor.county(), actor.personId(), table, sent.getOrDefault("key", ""), version(sent))
        .orThrow();
    after.addFlashAttribute(Toast.FLASH, Toast.done(frames.say(request).it("packs.row.ended")));
    return "redirect:" + PackWords.href(table);
  }

  @PostMapping(ROW + "/restore")
  String restore(
      Actor actor,
      @PathVariable String name,
      @RequestParam(defaultValue = "") String key,
      HttpServletRequest request,
      RedirectAttributes after) {
    PackTable table = TablePages.tableOf(name);
    editing.restore(actor.county(), table, key).orThrow();
    after.addFlashAttribute(Toast.FLASH, Toast.done(frames.say(request).it("packs.row.restored")));
    return "redirect:" + PackWords.href(table);
  }
}
