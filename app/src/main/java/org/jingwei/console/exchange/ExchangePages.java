// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.exchange.DeadLetter;
import org.jingwei.exchange.Difference;
import org.jingwei.exchange.Exchange;
import org.jingwei.exchange.LinkedOrder;
import org.jingwei.exchange.Mending;
import org.jingwei.report.Report;
import org.jingwei.report.Reports;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Slice;
import org.jingwei.shared.Unfulfilled;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How the lines are doing; nobody's name, number or text is shown. */
@Controller
class ExchangePages {

  static final String PATH = "/admin/exchange";
  private static final int PAGE = 50;

  private final Exchange exchange;
  private final Reports reports;
  private final LineWords words;
  private final Frames frames;

  ExchangePages(Exchange exchange, Reports reports, LineWords words, Frames frames) {
    this.exchange = exchange;
    this.reports = reports;
    this.words = words;
    this.frames = frames;
  }

  @GetMapping(PATH)
  String lines(Actor actor, HttpServletRequest request, Model model) {
    Say say = frames.say(request);
    model.addAttribute(
        "rows",
        exchange.listSystems(actor.county()).stream().map(one -> LineRow.of(one, say)).toList());
    return "exchange/lines";
  }

  @GetMapping(PATH + "/letters/{way}")
  String letters(
      Actor actor,
      @PathVariable String way,
      @RequestParam(defaultValue = "0") long before,
      HttpServletRequest request,
      Model model) {
    Say say = frames.say(request);
    Slice<DeadLetter> page =
        exchange.listDead(actor.county(), incoming(way), before > 0 ? before : null, PAGE);
    model.addAttribute("way", way);
    model.addAttribute(
        "rows", page.items().stream().map(one -> words.letter(actor.county(), one, say)).toList());
    String next = PATH + "/letters/" + way + "?before=" + page.next();
    model.addAttribute("next", page.next() == null ? "" : next);
    return "exchange/letters";
  }

  @GetMapping(PATH + "/letters/{way}/{id}")
  String letter(
      Actor actor,
      @PathVariable String way,
      @PathVariable long id,
      HttpServletRequest request,
      Model model) {
    return letter(actor, way, id, List.of(), frames.say(request), model);
  }

  String letter(Actor actor, String way, long id, List<Refusal> wrong, Say say, Model model) {
    Mending one =
        exchange
            .findDead(actor.county(), incoming(way), id)
            .orElseThrow(
                () -> new Unfulfilled(Refusal.of(Refusal.Kind.ABSENT, "dead-letter-gone")));
    model.addAttribute("way", way);
    model.addAttribute("row", words.letter(actor.county(), one.letter(), say));
    model.addAttribute("mending", one);
    model.addAttribute("wrong", wrong);
    return "exchange/letter";
  }

  @GetMapping(PATH + "/differences")
  String differences(
      Actor actor,
      @RequestParam(defaultValue = "0") long before,
      HttpServletRequest request,
      Model model) {
    Say say = frames.say(request);
    Slice<Difference> page =
        exchange.listDifferences(actor.county(), before > 0 ? before : null, PAGE);
    model.addAttribute(
        "rows",
        page.items().stream().map(one -> words.difference(actor.county(), one, say)).toList());
    model.addAttribute(
        "next", page.next() == null ? "" : PATH + "/differences?before=" + page.next());
    return "exchange/differences";
  }

  @GetMapping(PATH + "/orders")
  String order(
      Actor actor,
      @RequestParam(defaultValue = "") String system,
      @RequestParam(defaultValue = "") String order,
      HttpServletRequest request,
      Model model) {
    Say say = frames.say(request);
    LinkedOrder link =
        exchange.findOrder(actor.county(), system.strip(), order.strip()).orElse(null);
    model.addAttribute("system", system);
    model.addAttribute("order", order);
    model.addAttribute("line", words.line(actor.county(), system, say));
    model.addAttribute("link", link);
    model.addAttribute("report", link == null ? "" : code(actor, link));
    model.addAttribute(
        "rows",
        exchange.listMessages(actor.county(), system.strip(), order.strip()).stream()
            .map(one -> words.message(one, say))
            .toList());
    return "exchange/order";
  }

  private String code(Actor actor, LinkedOrder link) {
    return link.reportId() == null
        ? ""
        : reports.find(actor.county(), link.reportId()).map(Report::code).orElse("");
  }

  /** The two ways are parts of the address. */
  static boolean incoming(String way) {
    return switch (way) {
      case "in" -> true;
      case "out" -> false;
      default -> throw new Unfulfilled(Refusal.of(Refusal.Kind.ABSENT, "no-such-page"));
    };
  }
}
