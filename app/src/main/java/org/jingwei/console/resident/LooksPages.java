// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.resident;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jingwei.casework.FollowUp;
import org.jingwei.casework.Reporters;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Names;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.TimelineItem;
import org.jingwei.console.kit.Tone;
import org.jingwei.shared.CountyCode;
import org.jingwei.vault.Look;
import org.jingwei.vault.Looks;
import org.jingwei.vault.Pseudonym;
import org.jingwei.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who looked at a reporter's data, for that reporter: when, which unit, in what role, why. */
@Controller
final class LooksPages {

  private static final int PAGE = 20;

  private final Reporters reporters;
  private final Vault vault;
  private final Names names;
  private final Frames frames;
  private final CountyCode county;

  LooksPages(
      Reporters reporters,
      Vault vault,
      Names names,
      Frames frames,
      @Value("${jingwei.county:421127}") int county) {
    this.reporters = reporters;
    this.vault = vault;
    this.names = names;
    this.frames = frames;
    this.county = new CountyCode(county);
  }

  @GetMapping("/follow/looks")
  String looks(
      @RequestParam(defaultValue = "") String after,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<FollowUp> seen =
        Credentials.read(request, Credentials.FOLLOW)
            .map(kept ->
                reporters
                    .follow(county, kept.code(), kept.secret(), request.getRemoteAddr())
                    .orThrow());
    if (seen.isEmpty()) {
      return "redirect:/follow";
    }
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    Say say = frames.say(request);
    Looks looks = looks(seen.get().report().reporter(), after);
    String until = looks.heldUntil() == null ? "" : say.minute(looks.heldUntil());
    model.addAttribute("code", seen.get().report().code());
    model.addAttribute("items", looks.looks().stream().map(look -> item(look, say)).toList());
    model.addAttribute("held", looks.held() == 0 ? "" : say.it("looks.held", looks.held(), until));
    model.addAttribute("next", looks.next() == null ? "" : "/follow/looks?after=" + looks.next());
    return "resident/looks";
  }

  private Looks looks(@Nullable Long person, String after) {
    return person == null
        ? Looks.NONE
        : vault.lookBack(
            county, new Pseudonym(person), after.matches("[0-9]{1,18}") ? after : null, PAGE);
  }

  private TimelineItem item(Look look, Say say) {
    String what = say.it(what(look, say));
    String late =
        look.heldUntil() == null ? "" : say.it("looks.late", say.minute(look.heldUntil()));
    String who =
        say.joined(List.of(who(look, say), late).stream().filter(w -> !w.isEmpty()).toList());
    String reason = look.reason().isEmpty() ? "" : say.it("looks.reason", look.reason());
    Tone tone = look.heldUntil() == null ? Tone.PLAIN : Tone.PAUSED;
    return new TimelineItem(look.at(), tone, icon(look), what, who, reason, List.of());
  }

  /** The program opens a number to send a message, which is another thing than a look at it. */
  private static String what(Look look, Say say) {
    String key = "looks.what." + look.what();
    if (!say.has(key)) {
      return "looks.what.other";
    }
    String own = key + "." + look.by();
    return say.has(own) ? own : key;
  }

  private String who(Look look, Say say) {
    if (look.by().equals("channel")) {
      return say.it("channel." + look.unit());
    }
    if (!look.by().equals("person")) {
      String part = "looks.part." + look.unit();
      return say.it(say.has(part) ? part : "looks.part.other");
    }
    String unit = names.unit(county, look.unit(), say);
    String role = "staff.role." + look.role().toLowerCase(Locale.ROOT).replace('_', '-');
    return say.has(role) ? say.it("looks.who", unit, say.it(role)) : unit;
  }

  private static String icon(Look look) {
    return switch (look.what()) {
      case "vault.reveal" -> look.by().equals("person") ? "eye" : "mail";
      case "vault.search" -> "search";
      case "report.receive" -> "message-report";
      case "vault.erase" -> "trash";
      default -> "lock";
    };
  }
}
