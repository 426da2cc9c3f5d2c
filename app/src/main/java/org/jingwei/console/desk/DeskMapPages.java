// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseLists;
import org.jingwei.casework.CaseLists.Box;
import org.jingwei.casework.CaseLists.InView;
import org.jingwei.casework.CaseState;
import org.jingwei.console.kit.Chip;
import org.jingwei.console.kit.Chips;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.MapView;
import org.jingwei.console.kit.Names;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Tone;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Area;
import org.jingwei.directory.Permission;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The map of open matters for staff: the points of what is seen, coloured by their deadline. */
@Controller
class DeskMapPages {

  private static final int MOST = 400;
  private static final String PATH = "/desk/map";

  private final CaseLists lists;
  private final Chips chips;
  private final Names names;
  private final Choices choices;
  private final Frames frames;

  DeskMapPages(CaseLists lists, Chips chips, Names names, Choices choices, Frames frames) {
    this.lists = lists;
    this.chips = chips;
    this.names = names;
    this.choices = choices;
    this.frames = frames;
  }

  @GetMapping(PATH)
  String map(
      Actor actor,
      @RequestParam Map<String, String> query,
      HttpServletRequest request,
      Model model) {
    Say say = frames.say(request);
    Sieve sieve = Sieve.of(query);
    List<Area> sight = actor.placesFor(Permission.READ_CASES);
    boolean all = !query.containsKey("state");
    FilterBar bar = choices.bar(actor.county(), PATH, sieve, sight, say);
    model.addAttribute("bar", all ? bar.on("all", "yes") : bar);
    model.addAttribute("tabs", tabs(sieve, all, say));
    String points = all ? "all=yes" + sieve.narrowed() : sieve.query();
    model.addAttribute(
        "view", MapView.ofPoints("/desk/map.json?" + points + "&bbox={bbox}").filling());
    return "desk/map";
  }

  private static List<Tab> tabs(Sieve sieve, boolean all, Say say) {
    List<Tab> tabs = new ArrayList<>();
    tabs.add(new Tab(PATH + "?all=yes" + sieve.narrowed(), say.it("desk.map.all"), "", all));
    for (StateGroup group : StateGroup.listOpen()) {
      tabs.add(
          new Tab(
              PATH + "?" + sieve.in(group).query(),
              say.it("desk.group." + group.code()),
              "",
              !all && group == sieve.group()));
    }
    return tabs;
  }

  /** GeoJSON of the points in a part of the map, with how many more there are. */
  @GetMapping(PATH + ".json")
  ResponseEntity<Map<String, Object>> points(
      Actor actor,
      @RequestParam String bbox,
      @RequestParam Map<String, String> query,
      HttpServletRequest request) {
    Box box = box(bbox);
    Sieve sieve = Sieve.of(query);
    Set<CaseState> states =
        query.containsKey("all") || sieve.group() == StateGroup.ENDED
            ? open()
            : sieve.group().states();
    Say say = frames.say(request);
    InView found =
        sieve
            .filter(actor, Permission.READ_CASES, states)
            .map(filter -> lists.inView(actor.county(), filter, box, MOST))
            .orElse(new InView(List.of(), 0));
    Map<Long, Chip> clocks = chips.of(actor.county(), found.files(), say);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("type", "FeatureCollection");
    answer.put("more", found.more());
    answer.put(
        "features", found.files().stream().map(f -> feature(f, clocks.get(f.id()), say)).toList());
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
  }

  private static Set<CaseState> open() {
    Set<CaseState> open = EnumSet.allOf(CaseState.class);
    open.removeIf(state -> !state.open());
    return open;
  }

  private Map<String, Object> feature(CaseFile file, @Nullable Chip chip, Say say) {
    var point = Objects.requireNonNull(file.point());
    String what = names.category(file.county(), file.category(), say) + " · " + file.summary();
    return Map.of(
        "type",
        "Feature",
        "geometry",
        Map.of("type", "Point", "coordinates", List.of(point.longitude(), point.latitude())),
        "properties",
        Map.of(
            "href",
            "/cases/" + file.id(),
            "title",
            chip == null ? what : what + " · " + chip.text(say),
            "tone",
            (chip == null ? Tone.PLAIN : chip.tone()).css()));
  }

  private static Box box(String text) {
    String[] parts = text.split(",");
    try {
      if (parts.length == 4) {
        Box box =
            new Box(
                Double.parseDouble(parts[0]),
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]));
        if (Double.isFinite(box.west() + box.south() + box.east() + box.north())) {
          return box;
        }
      }
    } catch (NumberFormatException notOne) {
      // Refused below like any other text that is no box.
    }
    throw new Unfulfilled(Refusal.invalid("box-unfit", "bbox"));
  }
}
