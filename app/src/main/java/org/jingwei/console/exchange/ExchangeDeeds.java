// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jingwei.console.kit.ActingAs;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Toast;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Permission;
import org.jingwei.exchange.Exchange;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done about messages that failed and books that differ; each on the record. */
@Controller
class ExchangeDeeds {

  private static final String PATH = ExchangePages.PATH;

  private final Exchange exchange;
  private final ExchangePages pages;
  private final Frames frames;

  ExchangeDeeds(Exchange exchange, ExchangePages pages, Frames frames) {
    this.exchange = exchange;
    this.pages = pages;
    this.frames = frames;
  }

  @PostMapping(PATH + "/letters/{way}/{id}/retry")
  String retry(
      Actor actor,
      @PathVariable String way,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String field,
      @RequestParam(defaultValue = "") String value,
      HttpServletRequest request,
      RedirectAttributes after) {
    Map<String, String> corrected = field.isEmpty() ? Map.of() : Map.of(field, value.strip());
    boolean incoming = ExchangePages.incoming(way);
    boolean there = exchange.retry(actor.county(), as(actor), incoming, id, corrected);
    return back(there ? "exchange.retried" : "exchange.gone", "/letters/" + way, request, after);
  }

  @PostMapping(PATH + "/letters/{way}/{id}/drop")
  String drop(
      Actor actor,
      @PathVariable String way,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes after) {
    boolean incoming = ExchangePages.incoming(way);
    return switch (exchange.drop(actor.county(), as(actor), incoming, id, reason)) {
      case Outcome.Done<Boolean>(Boolean there) ->
          back(there ? "exchange.dropped" : "exchange.gone", "/letters/" + way, request, after);
      case Outcome.Refused<Boolean>(List<Refusal> wrong) -> {
        response.setStatus(wrong.getFirst().kind().status());
        yield pages.letter(actor, way, id, wrong, frames.say(request), model);
      }
    };
  }

  @PostMapping(PATH + "/differences/{id}/repair")
  String repair(
      Actor actor, @PathVariable long id, HttpServletRequest request, RedirectAttributes after) {
    exchange.repair(actor.county(), as(actor), id).orThrow();
    return back("exchange.repaired", "/differences", request, after);
  }

  @PostMapping(PATH + "/lines/{system}/compare")
  String compare(
      Actor actor,
      @PathVariable String system,
      HttpServletRequest request,
      RedirectAttributes after) {
    boolean asked = exchange.ask(actor.county(), system);
    return back(asked ? "exchange.asked" : "exchange.not-asked", "", request, after);
  }

  private String back(
      String key, String where, HttpServletRequest request, RedirectAttributes after) {
    after.addFlashAttribute(Toast.FLASH, Toast.done(frames.say(request).it(key)));
    return "redirect:" + PATH + where;
  }

  private static LedgerActor as(Actor actor) {
    return ActingAs.of(actor, Permission.MANAGE_EXCHANGE);
  }
}
