// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.notices;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jingwei.console.desk.Tab;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Toast;
import org.jingwei.directory.Actor;
import org.jingwei.notification.Message;
import org.jingwei.notification.Notifications;
import org.jingwei.notification.OutboxState;
import org.jingwei.notification.Way;
import org.jingwei.report.Reports;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Slice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How messages to reporters stand; neither a number nor what is said is shown. */
@Controller
class OutboxPages {

  private static final String PATH = "/admin/outbox";
  private static final int PAGE = 50;
  private static final List<OutboxState> TO_BE_SEEN = List.of(OutboxState.DEAD, OutboxState.HELD);

  private final Notifications notifications;
  private final Reports reports;
  private final Frames frames;

  OutboxPages(Notifications notifications, Reports reports, Frames frames) {
    this.notifications = notifications;
    this.reports = reports;
    this.frames = frames;
  }

  @GetMapping(PATH)
  String outbox(
      Actor actor,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "0") long before,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("trial", TrialForm.empty(frames.say(request)));
    return show(actor, state, before, request, model);
  }

  private String show(
      Actor actor, String state, long before, HttpServletRequest request, Model model) {
    Say say = frames.say(request);
    Map<OutboxState, Integer> counts = notifications.countMessages(actor.county());
    OutboxState open = open(state, counts);
    Slice<Message> page =
        notifications.listMessages(actor.county(), open, before > 0 ? before : null, PAGE);
    model.addAttribute("state", code(open));
    model.addAttribute("tabs", tabs(counts, open, say));
    model.addAttribute("rows", rows(actor, page.items(), say));
    model.addAttribute("failed", open == OutboxState.DEAD && !page.items().isEmpty());
    model.addAttribute("held", open == OutboxState.HELD);
    model.addAttribute("ways", ways(say));
    model.addAttribute(
        "next",
        page.next() == null ? "" : PATH + "?state=" + code(open) + "&before=" + page.next());
    return "notices/outbox";
  }

  @PostMapping(PATH + "/{id}/retry")
  String retry(
      Actor actor, @PathVariable long id, HttpServletRequest request, RedirectAttributes after) {
    return back(notifications.retry(actor, id) ? 1 : 0, request, after);
  }

  @PostMapping(PATH + "/{id}/release")
  String release(
      Actor actor, @PathVariable long id, HttpServletRequest request, RedirectAttributes after) {
    int released = notifications.release(actor, id) ? 1 : 0;
    after.addFlashAttribute(
        Toast.FLASH, Toast.done(frames.say(request).it("outbox.released", released)));
    return "redirect:" + PATH + "?state=held";
  }

  @PostMapping(PATH + "/retry")
  String retryAll(Actor actor, HttpServletRequest request, RedirectAttributes after) {
    return back(notifications.retryAll(actor), request, after);
  }

  /** Sends words of our own to whoever tries, and tells what came of it. */
  @PostMapping(PATH + "/try")
  String tryOut(
      Actor actor,
      @RequestParam(defaultValue = "TEXT") Way way,
      @RequestParam(defaultValue = "") String to,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes after) {
    Say say = frames.say(request);
    switch (notifications.tryOut(actor, way, to, say.locale())) {
      case Outcome.Refused<String>(List<Refusal> wrong) -> {
        response.setStatus(wrong.getFirst().kind().status());
        model.addAttribute("trial", TrialForm.refused(way, to, wrong, say));
        return show(actor, "", 0, request, model);
      }
      case Outcome.Done<String>(String fault) -> {
        String name = say.it("outbox.way." + way);
        after.addFlashAttribute(
            Toast.FLASH,
            fault.isEmpty()
                ? Toast.done(say.it("outbox.tried", name))
                : Toast.failed(say.it("outbox.tried.not", name, fault(fault, say))));
        return "redirect:" + PATH;
      }
    }
  }

  private String back(int retried, HttpServletRequest request, RedirectAttributes after) {
    after.addFlashAttribute(
        Toast.FLASH, Toast.done(frames.say(request).it("outbox.retried", retried)));
    return "redirect:" + PATH;
  }

  /** By name of the way, where it leads. */
  private List<String> ways(Say say) {
    return notifications.listWays().stream()
        .map(way ->
            say.it("outbox.way." + way.way())
                + " · "
                + (way.server().isEmpty()
                    ? say.it("outbox.ways.files")
                    : say.it("outbox.ways.server", way.server())))
        .toList();
  }

  /** What failed or is held comes first: it is what somebody must look at. */
  private static OutboxState open(String state, Map<OutboxState, Integer> counts) {
    return Arrays.stream(OutboxState.values())
        .filter(one -> code(one).equals(state))
        .findFirst()
        .or(() -> TO_BE_SEEN.stream().filter(one -> counts.getOrDefault(one, 0) > 0).findFirst())
        .orElse(OutboxState.WAITING);
  }

  private static String code(OutboxState state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static List<Tab> tabs(Map<OutboxState, Integer> counts, OutboxState open, Say say) {
    return List.of(
            OutboxState.DEAD,
            OutboxState.HELD,
            OutboxState.WAITING,
            OutboxState.SENT,
            OutboxState.NO_ADDRESS)
        .stream()
        .map(one ->
            new Tab(
                PATH + "?state=" + code(one),
                say.it("outbox.state." + code(one)),
                counts.containsKey(one) ? Tab.shown(counts.getOrDefault(one, 0)) : "",
                one == open))
        .toList();
  }

  private List<OutboxRow> rows(Actor actor, List<Message> messages, Say say) {
    Map<Long, String> codes =
        reports.codesOf(actor.county(), messages.stream().map(Message::reportId).toList());
    return messages.stream()
        .map(m ->
            new OutboxRow(
                m.id(),
                codes.getOrDefault(m.reportId(), ""),
                say.it("outbox.kind." + m.kind()),
                m.way() == null ? "" : say.it("outbox.way." + m.way()),
                say.it("outbox.language." + m.language()),
                m.createdAt(),
                m.state() == OutboxState.WAITING ? m.nextAt() : m.endedAt(),
                m.attempts(),
                fault(m, say)))
        .toList();
  }

  private static String fault(Message message, Say say) {
    String fault = message.fault();
    if (fault == null || message.state() == OutboxState.SENT) {
      return "";
    }
    return fault(fault, say);
  }

  private static String fault(String fault, Say say) {
    int blank = fault.indexOf(' ');
    String key = "outbox.fault." + (blank < 0 ? fault : fault.substring(0, blank));
    return say.has(key) ? say.it(key, fault.substring(blank + 1)) : fault;
  }
}
