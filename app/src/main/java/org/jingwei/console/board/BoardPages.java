// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.board;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.RailItem;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.TownMap;
import org.jingwei.console.kit.TownMaps;
import org.jingwei.directory.Actor;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board: figures for those who answer for the work, each of their own places only. */
@Controller
class BoardPages {

  private static final MediaType GEO_JSON = MediaType.valueOf("application/geo+json");

  private final BoardViews views;
  private final HotPlaces places;
  private final Weeks weeks;
  private final TownMaps maps;
  private final Frames frames;

  BoardPages(BoardViews views, HotPlaces places, Weeks weeks, TownMaps maps, Frames frames) {
    this.views = views;
    this.places = places;
    this.weeks = weeks;
    this.maps = maps;
    this.frames = frames;
  }

  @GetMapping("/board")
  String board(
      Actor actor,
      @RequestParam Map<String, String> query,
      HttpServletRequest request,
      Model model) {
    Choice choice = Choice.of(query, views.today(actor.county()));
    Say say = frames.say(request);
    BoardView board = views.of(actor, choice, say);
    model.addAttribute("board", board);
    model.addAttribute("week", weeks.of(actor, choice, views.today(actor.county()), say));
    model.addAttribute("plain", map(actor, board, say));
    return "board/board";
  }

  /** One page of A4, black and white, for a meeting. */
  @GetMapping("/board/sheet")
  String sheet(
      Actor actor,
      @RequestParam Map<String, String> query,
      HttpServletRequest request,
      Model model) {
    Choice choice = Choice.of(query, views.today(actor.county()));
    Say say = frames.say(request);
    BoardView board = views.of(actor, choice, say);
    model.addAttribute("board", board);
    model.addAttribute("week", weeks.of(actor, choice, views.today(actor.county()), say));
    model.addAttribute("sheet", BoardSheet.of(board));
    return "board/sheet";
  }

  /** A screen on a wall: the last seven days and now, large, made anew every minute. */
  @GetMapping("/board/wall")
  String wall(
      Actor actor,
      @RequestParam Map<String, String> query,
      HttpServletRequest request,
      Model model) {
    Map<String, String> week = new HashMap<>(query);
    week.putIfAbsent("days", "7");
    Choice choice = Choice.of(week, views.today(actor.county()));
    Say say = frames.say(request);
    BoardView board = views.of(actor, choice, say);
    model.addAttribute("board", board);
    model.addAttribute("towns", TownCharts.openAndOver(board.places(), say));
    model.addAttribute("map", map(actor, board, say));
    model.addAttribute("at", say.minute(views.now()));
    return "board/wall";
  }

  /** What came, by town; a number leads to its matters. */
  private TownMap map(Actor actor, BoardView board, Say say) {
    Map<String, Long> came = new HashMap<>();
    board.places().forEach(row -> came.put(row.code(), row.arrived()));
    String query =
        BehindPages.PATH + "?of=arrived&" + board.choice().query(board.choice().days(), "");
    return maps.of(
        actor.county(), came, town -> came.containsKey(town) ? query + "&town=" + town : "", say);
  }

  /** Where what came lies, for the map. */
  @GetMapping("/board/heat.json")
  ResponseEntity<Map<String, Object>> heat(
      Actor actor, @RequestParam Map<String, String> query, HttpServletRequest request) {
    Choice choice = Choice.of(query, views.today(actor.county()));
    return ResponseEntity.ok()
        .contentType(GEO_JSON)
        .body(places.geoJson(actor, choice, frames.say(request)));
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
