// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.understanding;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Cases;
import org.jingwei.casework.Move;
import org.jingwei.console.kit.ActingAs;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Toast;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Area;
import org.jingwei.directory.Permission;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.jingwei.understanding.Understanding;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One click to correct a category, and the choice of a model; each on the record. */
@Controller
class UnderstandingDeeds {

  private static final String PATH = UnderstandingPages.PATH;

  private final Understanding understanding;
  private final Cases cases;
  private final Frames frames;

  UnderstandingDeeds(Understanding understanding, Cases cases, Frames frames) {
    this.understanding = understanding;
    this.cases = cases;
    this.frames = frames;
  }

  @PostMapping(PATH + "/correct")
  String correct(
      Actor actor,
      @RequestParam long id,
      @RequestParam int version,
      @RequestParam String category,
      @RequestParam(defaultValue = "") String key,
      HttpServletRequest request,
      RedirectAttributes after) {
    Say say = frames.say(request);
    String once = key.isEmpty() ? UUID.randomUUID().toString() : key;
    Move move =
        new Move.Amend(category, null, null, null, say.it("understanding.corrected.reason"));
    Outcome<CaseFile> done = cases.moveSeen(actor, id, version, move, once);
    after.addFlashAttribute(
        Toast.FLASH,
        done instanceof Outcome.Done<CaseFile>(CaseFile file)
            ? Toast.done(say.it("understanding.corrected", file.code()))
            : Toast.failed(say.it("understanding.not-corrected")));
    return "redirect:" + PATH + "/doubts";
  }

  @PostMapping(PATH + "/models/choose")
  String choose(
      Actor actor,
      @RequestParam int version,
      @RequestParam(defaultValue = "false") boolean free,
      HttpServletRequest request,
      RedirectAttributes after) {
    if (!mayChoose(actor)) {
      throw new Unfulfilled(Refusal.of(Refusal.Kind.FORBIDDEN, "model-county"));
    }
    understanding
        .choose(actor.county(), ActingAs.of(actor, Permission.MANAGE_MODELS), version, !free)
        .orThrow();
    after.addFlashAttribute(
        Toast.FLASH,
        Toast.done(frames.say(request).it(free ? "understanding.freed" : "understanding.chosen")));
    return "redirect:" + PATH + "/models";
  }

  /** A model guesses for the whole county, so a role that counts in one town does not choose it. */
  static boolean mayChoose(Actor actor) {
    return actor.may(Permission.MANAGE_MODELS, new Area(DivisionCode.of(actor.county()), null));
  }
}
