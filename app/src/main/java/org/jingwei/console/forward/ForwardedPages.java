// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.forward;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jingwei.console.desk.Tab;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Permission;
import org.jingwei.forwarding.EndpointHealth;
import org.jingwei.forwarding.Forwarded;
import org.jingwei.forwarding.Forwarding;
import org.jingwei.shared.Slice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The systems that matters are sent on to, and what was sent on. */
@Controller
class ForwardedPages {

  private static final String PATH = "/admin/forwarded";
  private static final int PAGE = 50;

  private final Forwarding forwarding;
  private final Frames frames;

  ForwardedPages(Forwarding forwarding, Frames frames) {
    this.forwarding = forwarding;
    this.frames = frames;
  }

  @GetMapping(PATH)
  String forwarded(
      Actor actor,
      @RequestParam(defaultValue = "false") boolean failed,
      @RequestParam(defaultValue = "0") long before,
      HttpServletRequest request,
      Model model) {
    Say say = frames.say(request);
    List<EndpointHealth> systems = forwarding.listEndpoints(actor.county());
    Map<String, String> names =
        systems.stream()
            .collect(
                Collectors.toMap(
                    one -> one.endpoint().code(), one -> say.of(one.endpoint().name())));
    Slice<Forwarded> page =
        forwarding.list(actor.county(), failed, before > 0 ? before : null, PAGE);
    model.addAttribute("systems", systems.stream().map(one -> EndpointRow.of(one, say)).toList());
    model.addAttribute("tabs", tabs(failed, say));
    boolean opens = actor.mayAnywhere(Permission.READ_CASES);
    model.addAttribute(
        "rows", page.items().stream().map(one -> ForwardedRow.of(one, names, opens, say)).toList());
    model.addAttribute(
        "next", page.next() == null ? "" : PATH + "?failed=" + failed + "&before=" + page.next());
    return "forward/list";
  }

  private static List<Tab> tabs(boolean failed, Say say) {
    return List.of(
        new Tab(PATH, say.it("forwarded.all"), "", !failed),
        new Tab(PATH + "?failed=true", say.it("forwarded.failed"), "", failed));
  }
}
