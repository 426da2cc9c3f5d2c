// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseLists;
import org.jingwei.casework.Cases;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Area;
import org.jingwei.directory.Permission;
import org.jingwei.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search of the top bar: a code goes straight there, words find matters that have them. */
@Controller
class SearchPages {

  private static final Pattern CODE = Pattern.compile("\\d{6}-?\\d{4,8}");
  private static final int LONGEST = 100;
  private static final int MOST_WORDS = 6;

  private final Cases cases;
  private final CaseLists lists;
  private final Rows rows;
  private final Frames frames;

  SearchPages(Cases cases, CaseLists lists, Rows rows, Frames frames) {
    this.cases = cases;
    this.lists = lists;
    this.rows = rows;
    this.frames = frames;
  }

  @GetMapping("/search")
  String search(
      Actor actor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String after,
      HttpServletRequest request,
      Model model) {
    String asked = q.strip().substring(0, Math.min(LONGEST, q.strip().length()));
    Optional<Long> byCode = byCode(actor, asked);
    if (byCode.isPresent()) {
      return "redirect:/cases/" + byCode.get();
    }
    Say say = frames.say(request);
    List<String> words =
        Arrays.stream(asked.split("\\s+")).filter(w -> !w.isEmpty()).limit(MOST_WORDS).toList();
    boolean enough = words.stream().anyMatch(w -> w.codePointCount(0, w.length()) > 1);
    Slice<CaseFile> page = enough ? found(actor, words, after) : new Slice<>(List.of(), null);
    String address = "/search?q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
    String empty =
        asked.isEmpty() ? "desk.search.start" : enough ? "desk.search.empty" : "desk.search.short";
    model.addAttribute("q", asked);
    model.addAttribute("words", words);
    model.addAttribute(
        "listing",
        new Listing(
            "desk.search",
            List.of(),
            null,
            asked.isEmpty() ? say.it("desk.search.title") : say.it("desk.search.for", asked),
            rows.of(actor.county(), page.items(), say),
            empty,
            page.next() == null ? "" : address + "&after=" + page.next(),
            ""));
    return "desk/search";
  }

  private Optional<Long> byCode(Actor actor, String asked) {
    if (!CODE.matcher(asked).matches()) {
      return Optional.empty();
    }
    String code = asked.indexOf('-') > 0 ? asked : asked.substring(0, 6) + "-" + asked.substring(6);
    return cases.findSeen(actor, code).map(CaseFile::id);
  }

  private Slice<CaseFile> found(Actor actor, List<String> words, @Nullable String after) {
    List<Area> places = actor.placesFor(Permission.READ_CASES);
    String unit = actor.mayAnywhere(Permission.READ_OWN_ORDERS) ? actor.unit() : "";
    return lists.search(actor.county(), words, places, unit, actor.unit(), after, DeskPages.PAGE);
  }
}
