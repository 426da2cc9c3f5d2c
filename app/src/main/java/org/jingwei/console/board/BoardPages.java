// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.board;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.RailItem;
import org.jingwei.directory.Actor;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board: figures for those who answer for the work, each of their own places only. */
@Controller
class BoardPages {

  private final BoardViews views;
  private final Frames frames;

  BoardPages(BoardViews views, Frames frames) {
    this.views = views;
    this.frames = frames;
  }

  @GetMapping("/board")
  String board(
      Actor actor,
      @RequestParam Map<String, String> query,
      HttpServletRequest request,
      Model model) {
    Choice choice = Choice.of(query, views.today(actor.county()));
    model.addAttribute("board", views.of(actor, choice, frames.say(request)));
    return "board/board";
  }

  @Bean
  static RailItem boardInTheRail() {
    return new RailItem(
        60,
        "board.title",
        "/board",
        "chart-bar",
        "b",
        java.util.List.of("DESK", "LEADER", "AUDITOR"));
  }
}
