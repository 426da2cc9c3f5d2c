// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jingwei.console.kit.Csv;
import org.jingwei.console.kit.Exports;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Toast;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Directory;
import org.jingwei.directory.PeopleQuery;
import org.jingwei.ledger.LedgerAction;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.pack.SentSheet;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people as a table, out and in; what comes in is shown before any of it is done. */
@Controller
class PeopleFilePages {

  private static final String PATH = "/admin/people/file";
  private static final LedgerAction EXPORT = new LedgerAction("people.export");
  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final PeopleTable table;
  private final PeopleImport incoming;
  private final Directory directory;
  private final Exports exports;
  private final Frames frames;

  PeopleFilePages(
      PeopleTable table,
      PeopleImport incoming,
      Directory directory,
      Exports exports,
      Frames frames) {
    this.table = table;
    this.incoming = incoming;
    this.directory = directory;
    this.exports = exports;
    this.frames = frames;
  }

  @GetMapping(PATH)
  String page(Model model) {
    return show(null, "", List.of(), model);
  }

  private static String show(
      PeopleImport.@Nullable Look look, String rows, List<Refusal> wrong, Model model) {
    model.addAttribute("looked", look != null);
    model.addAttribute("lines", look == null ? List.of() : look.lines());
    model.addAttribute("problems", look == null ? List.of() : look.problems());
    model.addAttribute("digest", look == null ? "" : look.digest());
    model.addAttribute("rows", rows);
    model.addAttribute("wrong", wrong);
    return "staff/people-file";
  }

  @GetMapping("/admin/people/people.{kind}")
  ResponseEntity<byte[]> export(
      Actor actor,
      @PathVariable String kind,
      @RequestParam Map<String, String> asked,
      HttpServletRequest request) {
    Say say = frames.say(request);
    PeopleFilter filter = PeopleFilter.of(asked);
    PeopleQuery query = filter.query(directory.listUnits(actor.county()));
    exports.record(
        actor, EXPORT, new LedgerSubject("list", "people"), filter.address("people", null));
    boolean workbook = kind.equals("xlsx");
    byte[] file =
        workbook
            ? table.workbook(actor.county(), query, say)
            : table.csv(actor.county(), query, say);
    String name = workbook ? "people.xlsx" : "people.csv";
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, workbook ? WORKBOOK : "text/csv;charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .body(file);
  }

  @PostMapping(PATH)
  String look(
      Actor actor,
      @RequestParam MultipartFile file,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model)
      throws IOException {
    String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    SentSheet sheet;
    try {
      sheet = SentSheet.read(name, file.getBytes());
    } catch (SentSheet.Unreadable known) {
      return refused(List.of(Refusal.invalid(known.code(), "file")), response, model);
    }
    return switch (incoming.look(actor, sheet, frames.say(request))) {
      case Outcome.Done<PeopleImport.Look>(var look) -> show(look, text(sheet), List.of(), model);
      case Outcome.Refused<PeopleImport.Look>(var wrong) -> refused(wrong, response, model);
    };
  }

  private static String refused(List<Refusal> wrong, HttpServletResponse response, Model model) {
    response.setStatus(wrong.getFirst().kind().status());
    return show(null, "", wrong, model);
  }

  /** The rows as they are sent back with the decision; nothing is kept here meanwhile. */
  private static String text(SentSheet sheet) {
    return sheet.lines().stream().map(line -> Csv.line(line.cells())).collect(Collectors.joining());
  }

  @PostMapping(PATH + "/take-in")
  String takeIn(
      Actor actor,
      @RequestParam(defaultValue = "") String rows,
      @RequestParam(defaultValue = "") String digest,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes after) {
    Say say = frames.say(request);
    SentSheet sheet;
    try {
      sheet = SentSheet.read("people.csv", rows.getBytes(StandardCharsets.UTF_8));
    } catch (SentSheet.Unreadable known) {
      return refused(List.of(Refusal.invalid(known.code(), "file")), response, model);
    }
    if (incoming.takeIn(actor, sheet, digest, say)
        instanceof Outcome.Done<Integer>(Integer count)) {
      after.addFlashAttribute(Toast.FLASH, Toast.done(say.it("staff.table.done", count)));
      return "redirect:/admin/people";
    }
    response.setStatus(Refusal.Kind.CONFLICT.status());
    Refusal moved = Refusal.of(Refusal.Kind.CONFLICT, "people-file-moved");
    return switch (incoming.look(actor, sheet, say)) {
      case Outcome.Done<PeopleImport.Look>(var look) -> show(look, rows, List.of(moved), model);
      case Outcome.Refused<PeopleImport.Look>(var wrong) -> refused(wrong, response, model);
    };
  }
}
