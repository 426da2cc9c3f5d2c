// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.packs;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Tone;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Directory;
import org.jingwei.pack.DraftView;
import org.jingwei.pack.PackArchive;
import org.jingwei.pack.PackEditing;
import org.jingwei.pack.PackPublishing;
import org.jingwei.pack.PackRow;
import org.jingwei.pack.PackTable;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All tables of the pack, one of them, and its files to take along. */
@Controller
class TablePages {

  private static final int PAGE = 50;

  private final PackEditing editing;
  private final PackPublishing publishing;
  private final Directory directory;
  private final Frames frames;

  TablePages(PackEditing editing, PackPublishing publishing, Directory directory, Frames frames) {
    this.editing = editing;
    this.publishing = publishing;
    this.directory = directory;
    this.frames = frames;
  }

  @GetMapping(PackWords.PATH)
  String tables(Actor actor, HttpServletRequest request, Model model) {
    Say say = frames.say(request);
    Optional<DraftView> draft = editing.findDraft(actor.county());
    List<Line> lines = new ArrayList<>();
    draft.ifPresent(view -> {
      for (PackTable table : PackTable.values()) {
        long changes = view.countChanges(table);
        boolean wrong = view.problems().stream().anyMatch(p -> p.file().equals(table.file()));
        lines.add(
            new Line(
                PackWords.href(table),
                PackWords.table(table, say),
                say.it("packs." + table.path() + ".more"),
                changes == 0 && !wrong ? "" : say.it("packs.changes.count", changes),
                wrong ? Tone.OVER : Tone.SOON,
                false));
      }
    });
    model.addAttribute("there", draft.isPresent());
    model.addAttribute("live", draft.map(view -> view.live().mark()).orElse(""));
    model.addAttribute("changes", draft.map(view -> view.changes().size()).orElse(0));
    model.addAttribute("problems", draft.map(view -> view.problems().size()).orElse(0));
    model.addAttribute("lines", lines);
    model.addAttribute(
        "waiting",
        PackWords.versions(
            publishing.listWaiting(actor.county()),
            actor.personId(),
            actor.county(),
            directory,
            say));
    model.addAttribute("wrong", List.<Refusal>of());
    return "packs/tables";
  }

  @GetMapping(PackWords.PATH + "/table/{name}")
  String table(
      Actor actor,
      @PathVariable String name,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "false") boolean changed,
      @RequestParam(defaultValue = "") String after,
      HttpServletRequest request,
      Model model) {
    Say say = frames.say(request);
    PackTable table = tableOf(name);
    List<PackRow> rows =
        viewOf(actor).listRows(table).stream()
            .filter(row -> fits(row, q.strip().toLowerCase(Locale.ROOT)))
            .filter(
                row -> !changed || row.state() != PackRow.State.SAME || !row.problems().isEmpty())
            .toList();
    int start = 0;
    while (!after.isEmpty() && start < rows.size() && !rows.get(start++).key().equals(after)) {
      continue;
    }
    List<PackRow> page = rows.stream().skip(start).limit(PAGE).toList();
    boolean more = rows.size() > start + page.size();
    model.addAttribute("table", table);
    model.addAttribute("title", PackWords.table(table, say));
    model.addAttribute("lead", say.it("packs." + table.path() + ".more"));
    model.addAttribute("q", q);
    model.addAttribute("changed", changed);
    model.addAttribute("count", rows.size());
    model.addAttribute("lines", page.stream().map(row -> PackWords.line(table, row, say)).toList());
    model.addAttribute(
        "next",
        more
            ? PackWords.href(table)
                + "?q="
                + PackWords.encoded(q)
                + "&changed="
                + changed
                + "&after="
                + PackWords.encoded(page.getLast().key())
            : "");
    return "packs/table";
  }

  private static boolean fits(PackRow row, String q) {
    return q.isEmpty()
        || row.cells().values().stream()
            .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(q));
  }

  static PackTable tableOf(String name) {
    return PackTable.find(name)
        .orElseThrow(
            () -> new Unfulfilled(List.of(Refusal.of(Refusal.Kind.ABSENT, "pack-table-unknown"))));
  }

  private DraftView viewOf(Actor actor) {
    return viewOf(editing, actor);
  }

  static DraftView viewOf(PackEditing editing, Actor actor) {
    return editing
        .findDraft(actor.county())
        .orElseThrow(() ->
            new Unfulfilled(List.of(Refusal.of(Refusal.Kind.CONFLICT, "pack-content-missing"))));
  }

  @GetMapping(PackWords.PATH + "/draft.zip")
  ResponseEntity<byte[]> draft(Actor actor) {
    TreeMap<String, String> files = new TreeMap<>();
    editing.exportDraft(actor.county(), files::put);
    return download("pack-draft.zip", "application/zip", PackArchive.zip(files));
  }

  @GetMapping(PackWords.PATH + "/versions/{number}/pack.zip")
  ResponseEntity<byte[]> version(Actor actor, @PathVariable int number) {
    TreeMap<String, String> files = new TreeMap<>();
    publishing.export(actor.county(), number, files::put);
    return download("pack-" + number + ".zip", "application/zip", PackArchive.zip(files));
  }

  @GetMapping(PackWords.PATH + "/table/{name}/rows.csv")
  ResponseEntity<byte[]> rows(Actor actor, @PathVariable String name) {
    TreeMap<String, String> files = new TreeMap<>();
    editing.exportDraft(actor.county(), files::put);
    String file = tableOf(name).file();
    byte[] text = files.getOrDefault(file, "").getBytes(StandardCharsets.UTF_8);
    return download(file, "text/csv;charset=UTF-8", text);
  }

  private static ResponseEntity<byte[]> download(String name, String type, byte[] bytes) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .body(bytes);
  }
}
