// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Cases;
import org.jingwei.console.kit.ActingAs;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Toast;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Permission;
import org.jingwei.exchange.Exchange;
import org.jingwei.report.Report;
import org.jingwei.report.Reports;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk gives an order back to its hotline (退单). */
@Controller
class LinePages {

  private final Cases cases;
  private final Reports reports;
  private final Exchange exchange;
  private final Frames frames;

  LinePages(Cases cases, Reports reports, Exchange exchange, Frames frames) {
    this.cases = cases;
    this.reports = reports;
    this.exchange = exchange;
    this.frames = frames;
  }

  @PostMapping("/cases/{id}/lines/give-back")
  String giveBack(
      Actor actor,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String system,
      @RequestParam(defaultValue = "") String order,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      RedirectAttributes after) {
    CaseFile file = cases.getSeen(actor, id);
    if (!actor.may(Permission.DISPATCH, file.area()) || !isOf(file, system, order)) {
      throw new Unfulfilled(Refusal.of(Refusal.Kind.ABSENT, "order-unknown"));
    }
    Outcome<Boolean> given =
        exchange.giveBack(
            file.county(), ActingAs.of(actor, Permission.DISPATCH), system, order, reason);
    after.addFlashAttribute(Toast.FLASH, toast(given, frames.say(request)));
    return "redirect:/cases/" + id;
  }

  private static Toast toast(Outcome<Boolean> given, Say say) {
    return given instanceof Outcome.Refused<Boolean>(List<Refusal> wrong)
        ? Toast.failed(say.refusal(wrong.getFirst()) + " " + say.remedy(wrong.getFirst()))
        : Toast.done(say.it("matter.line.returned"));
  }

  /** An order of another matter is nobody's to give back from here. */
  private boolean isOf(CaseFile file, String system, String order) {
    List<Long> ids = reports.listOfCase(file.county(), file.id()).stream().map(Report::id).toList();
    return exchange.listOrders(file.county(), ids).stream()
        .anyMatch(one -> one.system().equals(system) && one.order().equals(order));
  }
}
