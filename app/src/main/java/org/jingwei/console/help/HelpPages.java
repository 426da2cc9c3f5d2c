// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.help;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Predicate;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Say;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The index of help and its chapters. With {@code beside} they answer with what a page shows at its
 * side instead of with a page.
 */
@Controller
class HelpPages {

  static final String PATH = "/help";

  private final Manual manual;
  private final Frames frames;

  HelpPages(Manual manual, Frames frames) {
    this.manual = manual;
    this.frames = frames;
  }

  @GetMapping(PATH)
  String index(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "false") boolean beside,
      HttpServletRequest request,
      Model model) {
    boolean chinese = frames.say(request).isChinese();
    Predicate<Entry> readable = readable(request);
    model.addAttribute("question", q);
    model.addAttribute("hits", q.isBlank() ? List.of() : manual.listHits(chinese, q, readable));
    model.addAttribute("shelves", manual.listShelves(chinese, readable));
    return beside ? "help/index-beside" : "help/index";
  }

  @GetMapping(PATH + "/{name:[a-z0-9-]+}")
  String chapter(
      @PathVariable String name,
      @RequestParam(defaultValue = "false") boolean beside,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Entry entry =
        manual
            .contents()
            .find(name)
            .orElseThrow(() -> new Unfulfilled(Refusal.of(Refusal.Kind.ABSENT, "no-such-page")));
    Say say = frames.say(request);
    Predicate<Entry> readable = readable(request);
    if (!readable.test(entry)) {
      response.setStatus(HttpStatus.FORBIDDEN.value());
      model.addAttribute("roles", entry.who());
      model.addAttribute("name", name);
      return beside ? "help/others-beside" : "help/others";
    }
    model.addAttribute("chapter", manual.chapter(say.isChinese(), entry));
    model.addAttribute(
        "neighbours",
        entry.beside().stream()
            .flatMap(each -> manual.contents().find(each).stream())
            .filter(readable)
            .map(each -> manual.chapter(say.isChinese(), each))
            .toList());
    return beside ? "help/chapter-beside" : "help/chapter";
  }

  private static Predicate<Entry> readable(HttpServletRequest request) {
    boolean signedIn = request.getUserPrincipal() != null;
    return entry -> entry.isFor(signedIn, role -> request.isUserInRole(role.name()));
  }
}
