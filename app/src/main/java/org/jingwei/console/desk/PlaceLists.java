// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseLists;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Area;
import org.jingwei.directory.Permission;
import org.jingwei.shared.Slice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists of those who check, and of those who ask reporters, in the places that are theirs. */
@Controller
class PlaceLists {

  private final CaseLists lists;
  private final Rows rows;
  private final Choices choices;
  private final Frames frames;

  PlaceLists(CaseLists lists, Rows rows, Choices choices, Frames frames) {
    this.lists = lists;
    this.rows = rows;
    this.choices = choices;
    this.frames = frames;
  }

  /** What units say is done and nobody else has looked at; never the checker's own work. */
  @GetMapping("/check")
  String check(
      Actor actor,
      @RequestParam Map<String, String> query,
      HttpServletRequest request,
      Model model) {
    return page(
        actor,
        new Kind("/check", Permission.CHECK, StateGroup.TO_CHECK, (file, say) -> ""),
        query,
        frames.say(request),
        model);
  }

  /** What was checked: every reporter is to be asked. */
  @GetMapping("/callback")
  String callback(
      Actor actor,
      @RequestParam Map<String, String> query,
      HttpServletRequest request,
      Model model) {
    return page(
        actor,
        new Kind(
            "/callback",
            Permission.CALL_BACK,
            StateGroup.TO_CALL_BACK,
            (file, say) -> say.it("desk.callback.waiting", file.unsettled())),
        query,
        frames.say(request),
        model);
  }

  /** One such list; note says what stands in the place of the unit, empty for the unit. */
  private record Kind(
      String path, Permission needed, StateGroup group, BiFunction<CaseFile, Say, String> note) {
    String key() {
      return "desk." + path.substring(1);
    }
  }

  private String page(Actor actor, Kind kind, Map<String, String> query, Say say, Model model) {
    Sieve sieve = Sieve.of(query).in(kind.group());
    List<Area> sight = actor.placesFor(kind.needed());
    Slice<CaseFile> page =
        sieve
            .filter(actor, kind.needed())
            .map(f -> lists.list(actor.county(), f, query.get("after"), DeskPages.PAGE))
            .orElse(new Slice<>(List.of(), null));
    String address = kind.path() + "?" + sieve.query();
    boolean narrowed = !sieve.narrowing().isEmpty();
    model.addAttribute(
        "listing",
        new Listing(
            kind.key(),
            List.of(),
            choices.bar(actor.county(), kind.path(), sieve, sight, say),
            caption(actor, kind, sieve, say),
            noted(actor, kind, page.items(), say),
            narrowed ? "desk.empty.filtered" : kind.key() + ".empty",
            page.next() == null ? "" : address + "&after=" + page.next(),
            ""));
    return "desk/list";
  }

  private String caption(Actor actor, Kind kind, Sieve sieve, Say say) {
    int count =
        sieve
            .filter(actor, kind.needed())
            .map(filter -> lists.countByState(actor.county(), filter))
            .orElse(Map.of())
            .values()
            .stream()
            .mapToInt(Integer::intValue)
            .sum();
    return say.it(kind.key() + ".caption", Tab.shown(count));
  }

  private List<CaseRow> noted(Actor actor, Kind kind, List<CaseFile> files, Say say) {
    List<CaseRow> plain = rows.of(actor.county(), files, say);
    List<CaseRow> noted = new ArrayList<>();
    for (int i = 0; i < plain.size(); i++) {
      String note = kind.note().apply(files.get(i), say);
      noted.add(note.isEmpty() ? plain.get(i) : plain.get(i).noting(note));
    }
    return noted;
  }
}
