// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.packs;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Tone;
import org.jingwei.directory.Actor;
import org.jingwei.exchange.Exchange;
import org.jingwei.exchange.OutsideSystem;
import org.jingwei.exchange.SystemHealth;
import org.jingwei.forwarding.Endpoint;
import org.jingwei.forwarding.EndpointHealth;
import org.jingwei.forwarding.Forwarding;
import org.jingwei.pack.PackTable;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Every line and system outside that the pack names, with how it stands and which settings hold its
 * address and secret; what they hold is never shown.
 */
@Controller
class ConnectionPages {

  private final Exchange exchange;
  private final Forwarding forwarding;
  private final ConnectionTest test;
  private final Frames frames;

  ConnectionPages(Exchange exchange, Forwarding forwarding, ConnectionTest test, Frames frames) {
    this.exchange = exchange;
    this.forwarding = forwarding;
    this.test = test;
    this.frames = frames;
  }

  @GetMapping(PackWords.PATH + "/connections")
  String connections(Actor actor, HttpServletRequest request, Model model) {
    model.addAttribute("tested", "");
    model.addAttribute("good", false);
    model.addAttribute("told", "");
    return show(actor, request, model);
  }

  /** Tries one connection and tells what came of it; asking again tries again. */
  @PostMapping(PackWords.PATH + "/connections/test")
  String test(
      Actor actor,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      Model model) {
    Say say = frames.say(request);
    String name;
    ConnectionTest.Result result;
    if (kind.equals("endpoint")) {
      Endpoint endpoint =
          forwarding.findEndpoint(actor.county(), code).orElseThrow(ConnectionPages::unknown);
      name = say.of(endpoint.name());
      result = test.endpoint(actor, endpoint);
    } else {
      OutsideSystem system =
          exchange.findSystem(actor.county(), code).orElseThrow(ConnectionPages::unknown);
      name = say.of(system.name());
      result = test.line(actor, system);
    }
    model.addAttribute("tested", name);
    model.addAttribute("good", result.isGood());
    model.addAttribute(
        "told",
        say.it("packs.test." + result.state(), Integer.toString(result.status()), result.millis()));
    return show(actor, request, model);
  }

  private static Unfulfilled unknown() {
    return new Unfulfilled(Refusal.of(Refusal.Kind.ABSENT, "pack-connection-unknown"));
  }

  private String show(Actor actor, HttpServletRequest request, Model model) {
    Say say = frames.say(request);
    List<ConnectionLine> lines = new ArrayList<>();
    exchange.listSystems(actor.county()).forEach(one -> lines.add(line(one, say)));
    forwarding.listEndpoints(actor.county()).forEach(one -> lines.add(endpoint(one, say)));
    model.addAttribute("lines", lines);
    return "packs/connections";
  }

  private static ConnectionLine line(SystemHealth one, Say say) {
    var system = one.system();
    return new ConnectionLine(
        "line",
        system.code(),
        PackWords.href(PackTable.SYSTEMS, system.code()),
        say.of(system.name()),
        say.it("packs.connection.settings", system.addressVariable(), system.secretVariable()),
        state(one.open(), one.failures(), say),
        tone(one.open(), one.failures()));
  }

  private static ConnectionLine endpoint(EndpointHealth one, Say say) {
    var endpoint = one.endpoint();
    return new ConnectionLine(
        "endpoint",
        endpoint.code(),
        PackWords.href(PackTable.ENDPOINTS, endpoint.code()),
        say.of(endpoint.name()),
        say.it("packs.connection.setting", endpoint.addressVariable()),
        state(one.open(), one.failures(), say),
        tone(one.open(), one.failures()));
  }

  private static String state(boolean open, int failures, Say say) {
    return !open
        ? say.it("packs.connection.off")
        : failures > 0
            ? say.it("packs.connection.failing", failures)
            : say.it("packs.connection.on");
  }

  private static Tone tone(boolean open, int failures) {
    return !open ? Tone.PAUSED : failures > 0 ? Tone.OVER : Tone.FINE;
  }
}
