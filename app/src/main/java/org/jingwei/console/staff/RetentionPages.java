// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Cases;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Names;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Permission;
import org.jingwei.retention.Outlook;
import org.jingwei.retention.Retention;
import org.jingwei.vault.Hold;
import org.jingwei.vault.Holds;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is kept for how long, what will go and what went, and what is held. */
@Controller
class RetentionPages {

  private final Retention retention;
  private final Holds holds;
  private final Cases cases;
  private final Names names;
  private final Frames frames;

  RetentionPages(Retention retention, Holds holds, Cases cases, Names names, Frames frames) {
    this.retention = retention;
    this.holds = holds;
    this.cases = cases;
    this.names = names;
    this.frames = frames;
  }

  @GetMapping("/admin/retention")
  String retention(Actor actor, HttpServletRequest request, Model model) {
    Say say = frames.say(request);
    model.addAttribute(
        "rules",
        retention.listOutlooks(actor.county()).stream().map(one -> line(one, say)).toList());
    model.addAttribute("held", held(actor, say));
    model.addAttribute("gone", retention.listGone(actor.county()));
    return "staff/retention";
  }

  private static RuleLine line(Outlook outlook, Say say) {
    return new RuleLine(
        outlook.rule().kind(),
        say.it("retention.days.of", outlook.rule().days()),
        say.of(outlook.rule().source()),
        counted(outlook.due(), say),
        counted(outlook.soon(), say));
  }

  private static String counted(int number, Say say) {
    return number < Outlook.MOST ? say.number(number) : say.it("retention.more", Outlook.MOST);
  }

  private List<HeldLine> held(Actor actor, Say say) {
    List<Hold> standing = holds.listStanding(actor.county(), Hold.Kind.ERASURE);
    Map<Long, CaseFile> files =
        cases
            .listByIds(actor.county(), standing.stream().map(Hold::caseId).distinct().toList())
            .stream()
            .collect(Collectors.toMap(CaseFile::id, Function.identity()));
    return standing.stream()
        .filter(hold -> files.containsKey(hold.caseId()))
        .map(hold -> {
          CaseFile file = java.util.Objects.requireNonNull(files.get(hold.caseId()));
          boolean may = actor.may(Permission.HOLD, file.area());
          return new HeldLine(
              file.code(),
              may ? "/cases/" + file.id() + "/holds" : "",
              hold.basis(),
              names.unit(actor.county(), hold.unit(), say),
              hold.until());
        })
        .toList();
  }
}
