// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jingwei.casework.CaseFilter;
import org.jingwei.casework.CaseLists;
import org.jingwei.casework.CaseLists.Waiting;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.Request;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.MoreTime;
import org.jingwei.console.kit.Names;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Area;
import org.jingwei.directory.Permission;
import org.jingwei.shared.Slice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Objections, extensions and reviews that wait for somebody other than the one who asked. */
@Controller
class DecidePages {

  private static final String PATH = "/decide";

  private static final Map<Request.Kind, Permission> DECIDES =
      Map.of(
          Request.Kind.OBJECTION,
          Permission.ARBITRATE,
          Request.Kind.EXTENSION,
          Permission.APPROVE_EXTENSION,
          Request.Kind.REVIEW,
          Permission.REVIEW_DECLINE);

  private final CaseLists lists;
  private final Rows rows;
  private final Names names;
  private final Choices choices;
  private final MoreTime moreTime;
  private final Frames frames;

  DecidePages(
      CaseLists lists, Rows rows, Names names, Choices choices, MoreTime moreTime, Frames frames) {
    this.lists = lists;
    this.rows = rows;
    this.names = names;
    this.choices = choices;
    this.moreTime = moreTime;
    this.frames = frames;
  }

  @GetMapping(PATH)
  String decide(
      Actor actor,
      @RequestParam Map<String, String> query,
      HttpServletRequest request,
      Model model) {
    Say say = frames.say(request);
    Sieve sieve = Sieve.of(query);
    String kind = query.getOrDefault("kind", "");
    Map<Request.Kind, CaseFilter> mine = mine(actor, sieve);
    Map<Request.Kind, CaseFilter> shown = new EnumMap<>(mine);
    shown.keySet().removeIf(one -> !kind.isEmpty() && !code(one).equals(kind));
    Slice<Waiting> page =
        lists.listWaiting(actor.county(), shown, query.get("after"), DeskPages.PAGE);
    String open = shown.size() == mine.size() ? "" : kind;
    String address = PATH + "?kind=" + open + sieve.narrowed();
    model.addAttribute(
        "listing",
        new Listing(
            "desk.decide",
            tabs(actor, mine, open, sieve, say),
            choices.ofDecisions(actor.county(), PATH, open, sieve, sight(actor), say),
            say.it("desk.decide.caption"),
            lines(actor, page.items(), say),
            sieve.narrowing().isEmpty() ? "desk.decide.empty" : "desk.empty.filtered",
            page.next() == null ? "" : address + "&after=" + page.next(),
            ""));
    return "desk/list";
  }

  /** What the reader decides, narrowed; a kind that they decide nowhere there is left out. */
  private static Map<Request.Kind, CaseFilter> mine(Actor actor, Sieve sieve) {
    Map<Request.Kind, CaseFilter> mine = new EnumMap<>(Request.Kind.class);
    DECIDES.forEach((kind, permission) ->
        sieve
            .filter(actor, permission, EnumSet.allOf(CaseState.class))
            .ifPresent(filter -> mine.put(kind, filter)));
    return mine;
  }

  private static List<Area> sight(Actor actor) {
    return DECIDES.values().stream()
        .flatMap(permission -> actor.placesFor(permission).stream())
        .distinct()
        .toList();
  }

  private static String code(Request.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private List<CaseRow> lines(Actor actor, List<Waiting> waiting, Say say) {
    List<CaseRow> plain =
        rows.of(actor.county(), waiting.stream().map(Waiting::file).toList(), say);
    List<CaseRow> lines = new ArrayList<>();
    for (int i = 0; i < plain.size(); i++) {
      lines.add(plain.get(i).noting(asked(waiting.get(i), say)));
    }
    return lines;
  }

  /** Who asked for what, when and why. */
  private String asked(Waiting waiting, Say say) {
    Request request = waiting.request();
    String unit = names.unit(waiting.file().county(), request.askedUnit(), say);
    return say.it(
        "desk.decide.asked." + code(request.kind()),
        unit,
        say.when(request.askedAt()),
        request.reason(),
        moreTime.of(waiting.file(), request.amount(), say));
  }

  private List<Tab> tabs(
      Actor actor, Map<Request.Kind, CaseFilter> mine, String open, Sieve sieve, Say say) {
    Map<Request.Kind, Integer> counts = lists.countWaiting(actor.county(), mine);
    List<Tab> tabs = new ArrayList<>();
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    tabs.add(
        new Tab(
            PATH + "?kind=" + sieve.narrowed(),
            say.it("desk.decide.all"),
            Tab.shown(all),
            open.isEmpty()));
    mine.keySet()
        .forEach(kind ->
            tabs.add(
                new Tab(
                    PATH + "?kind=" + code(kind) + sieve.narrowed(),
                    say.it("desk.decide.kind." + code(kind)),
                    Tab.shown(counts.getOrDefault(kind, 0)),
                    code(kind).equals(open))));
    return tabs;
  }
}
