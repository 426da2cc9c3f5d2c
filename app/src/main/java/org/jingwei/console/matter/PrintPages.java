// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import jakarta.servlet.http.HttpServletRequest;
import org.jingwei.casework.CaseEvent;
import org.jingwei.casework.WorkOrder;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A case file and its work orders on paper. Neither has a reporter's name or contact on it. */
@Controller
class PrintPages {

  private final MatterViews views;
  private final Papers papers;
  private final Frames frames;

  PrintPages(MatterViews views, Papers papers, Frames frames) {
    this.views = views;
    this.papers = papers;
    this.frames = frames;
  }

  @GetMapping("/cases/{id}/print")
  String file(Actor actor, @PathVariable long id, HttpServletRequest request, Model model) {
    Reading at = read(actor, id, request);
    show(at, model);
    return "matter/print-case";
  }

  @GetMapping("/cases/{id}/orders/{order}/print")
  String order(
      Actor actor,
      @PathVariable long id,
      @PathVariable long order,
      HttpServletRequest request,
      Model model) {
    Reading at = read(actor, id, request);
    WorkOrder found =
        at.dossier().orders().stream()
            .filter(o -> o.id() == order)
            .findFirst()
            .orElseThrow(() -> new Unfulfilled(Refusal.of(Refusal.Kind.ABSENT, "no-such-page")));
    show(at, model);
    model.addAttribute("order", papers.order(at, found));
    model.addAttribute("note", note(at));
    return "matter/print-order";
  }

  private Reading read(Actor actor, long id, HttpServletRequest request) {
    return views.read(actor, id, frames.say(request), Typed.NOTHING, "");
  }

  private void show(Reading at, Model model) {
    Say say = at.say();
    model.addAttribute("matter", views.view(at));
    model.addAttribute(
        "footer", say.it("matter.print.at", say.minute(at.now()), at.actor().name()));
  }

  /** What the desk wrote when it last dispatched the matter. */
  private static String note(Reading at) {
    return at.dossier().history().stream()
        .filter(e -> e.move().equals("dispatch") && e.reason() != null)
        .reduce((earlier, later) -> later)
        .map(CaseEvent::reason)
        .orElse("");
  }
}
