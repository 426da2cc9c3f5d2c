// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Toast;
import org.jingwei.directory.Actor;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.workplace.SavedFilter;
import org.jingwei.workplace.Workplace;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Naming a filter, and looking after those that have a name. */
@Controller
class ViewPages {

  private static final String PATH = DeskPages.PATH + "/views";

  private final Workplace workplace;
  private final Views views;
  private final News news;
  private final Frames frames;

  ViewPages(Workplace workplace, Views views, News news, Frames frames) {
    this.workplace = workplace;
    this.views = views;
    this.news = news;
    this.frames = frames;
  }

  @GetMapping(PATH)
  String all(Actor actor, Model model) {
    model.addAttribute("views", views.list(actor, Sieve.of(Map.of())));
    return "desk/views";
  }

  /** The named filters as choices of the command palette. */
  @GetMapping(PATH + "/choices")
  String choices(Actor actor, Model model) {
    model.addAttribute("views", views.list(actor, Sieve.of(Map.of())));
    return "desk/viewchoices";
  }

  /** How many matters each finds, by its id, and how many have moved since they were looked at. */
  @GetMapping(PATH + "/counts")
  @ResponseBody
  Map<String, String> counts(Actor actor) {
    Map<String, String> counts = new LinkedHashMap<>(views.count(actor));
    List<?> moved = news.listMoved(actor);
    counts.put("news", moved.isEmpty() ? "" : Tab.shown(moved.size()));
    return counts;
  }

  @PostMapping(PATH)
  String save(
      Actor actor,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String query,
      HttpServletRequest request,
      RedirectAttributes after) {
    Say say = frames.say(request);
    String plain = Views.sieve(query).query();
    Outcome<SavedFilter> saved = workplace.save(actor, name, plain);
    tell(saved, say.it("desk.views.saved", name.strip()), say, after);
    return "redirect:" + DeskPages.PATH + "?" + plain;
  }

  @PostMapping(PATH + "/{id}")
  String change(
      Actor actor,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "false") boolean shared,
      @RequestParam(defaultValue = "false") boolean start,
      HttpServletRequest request,
      RedirectAttributes after) {
    Say say = frames.say(request);
    Outcome<Boolean> done = workplace.change(actor, id, name, shared, start);
    tell(done, say.it("desk.views.changed", name.strip()), say, after);
    return "redirect:" + PATH;
  }

  @PostMapping(PATH + "/{id}/shift")
  String shift(Actor actor, @PathVariable long id, @RequestParam boolean up) {
    workplace.shift(actor, id, up).orThrow();
    return "redirect:" + PATH;
  }

  @PostMapping(PATH + "/{id}/remove")
  String remove(
      Actor actor, @PathVariable long id, HttpServletRequest request, RedirectAttributes after) {
    Say say = frames.say(request);
    workplace.remove(actor, id).orThrow();
    Toast toast = Toast.done(say.it("desk.views.removed"));
    after.addFlashAttribute(Toast.FLASH, toast.undoneBy(PATH + "/" + id + "/back", Map.of()));
    return "redirect:" + PATH;
  }

  @PostMapping(PATH + "/{id}/back")
  String bringBack(
      Actor actor, @PathVariable long id, HttpServletRequest request, RedirectAttributes after) {
    Say say = frames.say(request);
    tell(workplace.bringBack(actor, id), say.it("desk.views.back"), say, after);
    return "redirect:" + PATH;
  }

  private static void tell(Outcome<?> done, String words, Say say, RedirectAttributes after) {
    Toast toast =
        switch (done) {
          case Outcome.Done<?> ok -> Toast.done(words);
          case Outcome.Refused<?> no -> {
            Refusal first = no.refusals().getFirst();
            yield Toast.failed(say.refusal(first) + " " + say.remedy(first));
          }
        };
    after.addFlashAttribute(Toast.FLASH, toast);
  }
}
