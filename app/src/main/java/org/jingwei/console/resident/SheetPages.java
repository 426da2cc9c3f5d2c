// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.resident;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Names;
import org.jingwei.console.kit.QrCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Sheets for the notice boards of villages: how to report from here, on one page of paper. */
@Controller
final class SheetPages {

  private final Boards boards;
  private final Names names;
  private final Frames frames;
  private final PublicAddress address;

  SheetPages(Boards boards, Names names, Frames frames, PublicAddress address) {
    this.boards = boards;
    this.names = names;
    this.frames = frames;
    this.address = address;
  }

  /** Finds the sheet of a place. */
  @GetMapping("/sheet")
  String choose(
      @RequestParam(defaultValue = "") String q, HttpServletRequest request, Model model) {
    List<Board> found = boards.listNamed(q);
    model.addAttribute("q", q);
    model.addAttribute("found", found);
    model.addAttribute("paths", found.stream().map(one -> place(one, request)).toList());
    return "resident/sheets";
  }

  /** The sheet: its picture names the place alone, so whoever finds it may use it. */
  @GetMapping("/sheet/{code}")
  String sheet(@PathVariable String code, HttpServletRequest request, Model model) {
    Board board =
        boards
            .find(code)
            .orElseThrow(() -> new Unfulfilled(Refusal.of(Refusal.Kind.ABSENT, "board-unknown")));
    String report = address.own(request) + "/report?at=" + board.code();
    model.addAttribute("name", name(board, request));
    model.addAttribute("place", place(board, request));
    model.addAttribute("report", report);
    model.addAttribute("site", address.own(request));
    model.addAttribute("qr", QrCode.svg(report));
    model.addAttribute("qrFollow", QrCode.svg(address.own(request) + "/follow"));
    return "resident/sheet";
  }

  private String name(Board board, HttpServletRequest request) {
    return DivisionCode.isValid(board.code())
        ? names.division(new DivisionCode(board.code()), frames.say(request))
        : board.name();
  }

  private String place(Board board, HttpServletRequest request) {
    return names.place(new DivisionCode(board.division()), frames.say(request));
  }
}
