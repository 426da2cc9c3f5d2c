// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.help;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jingwei.console.kit.FirstDay;
import org.jingwei.directory.Actor;
import org.jingwei.workplace.Tour;
import org.jingwei.workplace.Workplace;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The tour of the first day: which step is next, and the moves between steps. What is kept is where
 * a person is, for that person alone.
 */
@Controller
class TourPages implements FirstDay {

  static final String PATH = "/me/tour";

  private static final String CARD = "help/tour";

  /** So many people whose tour has ended are remembered, so that their pages ask no more. */
  private static final int REMEMBERED = 10_000;

  private final Workplace workplace;
  private final Tours tours = new Tours();
  private final Map<Long, Boolean> ended =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
              return size() > REMEMBERED;
            }
          });

  TourPages(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public boolean isOn(HttpServletRequest request) {
    if (!(request.getUserPrincipal() instanceof Authentication caller
        && caller.getPrincipal() instanceof Actor actor)) {
      return false;
    }
    return !ended.containsKey(actor.personId()) && findCurrent(actor).isPresent();
  }

  private Optional<Tour> findCurrent(Actor actor) {
    Optional<Tour> kept = workplace.findTour(actor);
    Optional<Tour> now =
        kept.isPresent() ? kept : tours.findFor(actor).map(name -> new Tour(name, 0, false));
    Optional<Tour> open =
        now.filter(tour -> !tour.ended() && tour.step() < tours.listSteps(tour.name()).size());
    if (open.isEmpty()) {
      ended.put(actor.personId(), true);
    }
    return open;
  }

  /** The card of the step where the actor is; nothing where the tour is over. */
  @GetMapping(PATH)
  String card(Actor actor, Model model) {
    return show(findCurrent(actor), model);
  }

  /** Goes to a step of the tour where the actor is, or leaves it. */
  @PostMapping(PATH)
  String move(
      Actor actor,
      @RequestParam(defaultValue = "0") int step,
      @RequestParam(defaultValue = "false") boolean leave,
      Model model) {
    Optional<Tour> current = findCurrent(actor);
    if (current.isEmpty()) {
      return show(current, model);
    }
    String name = current.get().name();
    int last = tours.listSteps(name).size();
    int to = Math.clamp(step, 0, last);
    boolean over = leave || to == last;
    workplace.keepTour(actor, new Tour(name, leave ? current.get().step() : to, over));
    if (over) {
      ended.put(actor.personId(), true);
    }
    return show(findCurrent(actor), model);
  }

  /** Takes the tour up again: where it was left, or from its start where it was seen whole. */
  @PostMapping(PATH + "/again")
  String again(Actor actor) {
    Optional<String> name = tours.findFor(actor);
    if (name.isEmpty()) {
      return "redirect:" + HelpPages.PATH;
    }
    List<TourStep> steps = tours.listSteps(name.get());
    int left =
        workplace
            .findTour(actor)
            .filter(tour -> tour.name().equals(name.get()) && tour.step() < steps.size())
            .map(Tour::step)
            .orElse(0);
    workplace.keepTour(actor, new Tour(name.get(), Math.max(1, left), false));
    ended.remove(actor.personId());
    return "redirect:" + steps.getFirst().page();
  }

  private String show(Optional<Tour> tour, Model model) {
    List<TourStep> steps = tour.map(one -> tours.listSteps(one.name())).orElse(List.of());
    model.addAttribute("steps", steps);
    model.addAttribute("at", tour.map(Tour::step).orElse(0));
    return CARD;
  }
}
