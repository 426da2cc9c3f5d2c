// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.webhook;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jingwei.console.kit.ActingAs;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Sent;
import org.jingwei.console.kit.Toast;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Permission;
import org.jingwei.grid.Grid;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.report.CategoryTree;
import org.jingwei.report.Reports;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Slice;
import org.jingwei.shared.Unfulfilled;
import org.jingwei.webhook.Delivery;
import org.jingwei.webhook.Subscription;
import org.jingwei.webhook.Webhooks;
import org.jingwei.webhook.Webhooks.Counts;
import org.jingwei.webhook.Webhooks.Made;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Subscriptions of other programs to events, for the security administrator. */
@Controller
class WebhookPages {

  private static final String PATH = "/admin/webhooks";
  private static final int PAGE = 50;
  private static final Counts NONE = new Counts(0, 0);

  private final Webhooks webhooks;
  private final WebhookForm form;
  private final Reports reports;
  private final Grid grid;
  private final Frames frames;

  WebhookPages(Webhooks webhooks, WebhookForm form, Reports reports, Grid grid, Frames frames) {
    this.webhooks = webhooks;
    this.form = form;
    this.reports = reports;
    this.grid = grid;
    this.frames = frames;
  }

  @GetMapping(PATH)
  String receivers(Actor actor, HttpServletRequest request, Model model) {
    return show(
        actor, new Sent(new LinkedMultiValueMap<>()), List.of(), frames.say(request), model);
  }

  private String show(Actor actor, Sent typed, List<Refusal> wrong, Say say, Model model) {
    Map<Long, Counts> counts = webhooks.counts(actor.county());
    CategoryTree tree = reports.categories(actor.county());
    model.addAttribute(
        "rows",
        webhooks.list(actor.county()).stream()
            .map(one -> WebhookRow.of(one, counts.getOrDefault(one.id(), NONE), tree, grid, say))
            .toList());
    model.addAttribute("fields", form.fields(actor.county(), typed, wrong, say));
    model.addAttribute("wrong", wrong);
    return "webhook/list";
  }

  @PostMapping(PATH)
  String add(
      Actor actor,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes after) {
    Sent typed = new Sent(sent);
    Outcome<Made> made = webhooks.add(actor.county(), as(actor), WebhookForm.read(typed));
    return switch (made) {
      case Outcome.Done<Made>(Made one) -> shown(one, after);
      case Outcome.Refused<Made>(var refusals) -> {
        response.setStatus(refusals.getFirst().kind().status());
        yield show(actor, typed, refusals, frames.say(request), model);
      }
    };
  }

  /** The secret is shown once, on the page of its subscription. */
  private static String shown(Made made, RedirectAttributes after) {
    after.addFlashAttribute("secret", made.secret());
    return "redirect:" + PATH + "/" + made.subscription().id();
  }

  @GetMapping(PATH + "/{id}")
  String one(
      Actor actor,
      @PathVariable long id,
      @RequestParam(defaultValue = "0") long before,
      HttpServletRequest request,
      Model model) {
    Subscription one = get(actor, id);
    Say say = frames.say(request);
    Slice<Delivery> page =
        webhooks.listDeliveries(actor.county(), id, before > 0 ? before : Long.MAX_VALUE, PAGE);
    Counts counts = webhooks.counts(actor.county()).getOrDefault(id, NONE);
    CategoryTree tree = reports.categories(actor.county());
    model.addAttribute("row", WebhookRow.of(one, counts, tree, grid, say));
    model.addAttribute("deliveries", page.items());
    model.addAttribute(
        "next", page.next() == null ? "" : PATH + "/" + id + "?before=" + page.next());
    if (!model.containsAttribute("secret")) {
      model.addAttribute("secret", "");
    }
    return "webhook/one";
  }

  @PostMapping(PATH + "/{id}/trial")
  String trial(
      Actor actor, @PathVariable long id, HttpServletRequest request, RedirectAttributes after) {
    webhooks.sendTrial(actor.county(), as(actor), id).orThrow();
    return back(id, "webhooks.sent", request, after);
  }

  @PostMapping(PATH + "/{id}/pause")
  String pause(
      Actor actor, @PathVariable long id, HttpServletRequest request, RedirectAttributes after) {
    webhooks.pause(actor.county(), as(actor), id, true).orThrow();
    return back(id, "webhooks.paused", request, after);
  }

  @PostMapping(PATH + "/{id}/resume")
  String resume(
      Actor actor, @PathVariable long id, HttpServletRequest request, RedirectAttributes after) {
    webhooks.pause(actor.county(), as(actor), id, false).orThrow();
    return back(id, "webhooks.resumed", request, after);
  }

  @PostMapping(PATH + "/{id}/secret")
  String renew(Actor actor, @PathVariable long id, RedirectAttributes after) {
    return shown(webhooks.renewSecret(actor.county(), as(actor), id).orThrow(), after);
  }

  @PostMapping(PATH + "/{id}/failed")
  String failed(
      Actor actor, @PathVariable long id, HttpServletRequest request, RedirectAttributes after) {
    webhooks.sendFailedAgain(actor.county(), as(actor), id).orThrow();
    return back(id, "webhooks.sent", request, after);
  }

  @PostMapping(PATH + "/{id}/deliveries/{delivery}")
  String again(
      Actor actor,
      @PathVariable long id,
      @PathVariable long delivery,
      HttpServletRequest request,
      RedirectAttributes after) {
    webhooks.sendAgain(actor.county(), as(actor), id, delivery).orThrow();
    return back(id, "webhooks.sent", request, after);
  }

  @PostMapping(PATH + "/{id}/remove")
  String remove(
      Actor actor, @PathVariable long id, HttpServletRequest request, RedirectAttributes after) {
    Subscription gone = webhooks.remove(actor.county(), as(actor), id).orThrow();
    String text = frames.say(request).it("webhooks.removed", gone.name());
    after.addFlashAttribute(Toast.FLASH, Toast.done(text));
    return "redirect:" + PATH;
  }

  private String back(long id, String words, HttpServletRequest request, RedirectAttributes after) {
    after.addFlashAttribute(Toast.FLASH, Toast.done(frames.say(request).it(words)));
    return "redirect:" + PATH + "/" + id;
  }

  private Subscription get(Actor actor, long id) {
    return webhooks
        .find(actor.county(), id)
        .orElseThrow(() -> new Unfulfilled(Refusal.of(Refusal.Kind.ABSENT, "webhook-unknown")));
  }

  private static LedgerActor as(Actor actor) {
    return ActingAs.of(actor, Permission.MANAGE_TOKENS);
  }
}
