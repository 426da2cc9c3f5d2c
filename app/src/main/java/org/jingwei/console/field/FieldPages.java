// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.field;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.jingwei.casework.Cases;
import org.jingwei.casework.Received;
import org.jingwei.casework.Who;
import org.jingwei.console.kit.Frame;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Permission;
import org.jingwei.grid.Division;
import org.jingwei.grid.Grid;
import org.jingwei.report.NewReport;
import org.jingwei.report.Reports;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** The page that a phone keeps, what it asks once there is a signal, and what it sends. */
@Controller
class FieldPages {

  static final String PATH = "/field";

  // The only page that may listen, and only while somebody records.
  private static final String PERMISSIONS =
      "geolocation=(self), camera=(), microphone=(self), payment=(), usb=(), browsing-topics=()";

  /**
   * Who is signed in, and what their phone may know without a signal.
   *
   * @param person the id as text, since a browser's numbers are too short for it
   * @param csrf for what is sent next
   * @param takes whether the person takes reports; others only look after tasks
   * @param villages those in the areas that the person answers for
   */
  record Me(String person, String name, String csrf, boolean takes, List<Village> villages) {}

  /** A village or community, and the town it lies in. */
  record Village(String code, String name, String town) {}

  /** What became of an entry; {@code again} where it had been taken before. */
  record Taken(String code, boolean again) {}

  private final Cases cases;
  private final Reports reports;
  private final Grid grid;
  private final Frames frames;
  private final Clock clock;

  FieldPages(Cases cases, Reports reports, Grid grid, Frames frames, Clock clock) {
    this.cases = cases;
    this.reports = reports;
    this.grid = grid;
    this.frames = frames;
    this.clock = clock;
  }

  /** The same for everybody who reads its language: nothing in it is about a person. */
  @GetMapping(PATH)
  String page(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(FieldShell.VERSION, frames.of(request).assets());
    response.setHeader("Permissions-Policy", PERMISSIONS);
    return "field/field";
  }

  @GetMapping(PATH + "/me")
  @ResponseBody
  Me me(Actor actor, HttpServletRequest request) {
    Frame frame = frames.of(request);
    org.jingwei.console.kit.Me me = frame.me();
    String name = me == null ? "" : me.name();
    return new Me(
        Long.toString(actor.personId()),
        name,
        frame.csrf(),
        actor.mayAnywhere(Permission.TAKE_REPORT),
        listVillages(actor, frame.say()));
  }

  private List<Village> listVillages(Actor actor, Say say) {
    List<DivisionCode> areas =
        actor.grants().stream().map(grant -> grant.scope().division()).distinct().toList();
    return grid.listDivisions(actor.county()).stream()
        .filter(one -> one.code().isVillage())
        .filter(one -> areas.stream().anyMatch(area -> area.contains(one.code())))
        .map(one -> village(one, say))
        .toList();
  }

  private Village village(Division one, Say say) {
    String town =
        one.code().parent().flatMap(grid::findDivision).map(up -> say.of(up.words())).orElse("");
    return new Village(one.code().value(), say.of(one.words()), town);
  }

  /** Takes an entry once for its key, however often and from whichever phone it comes. */
  @PostMapping(PATH + "/entries")
  @ResponseBody
  Taken take(Actor actor, @RequestBody FieldEntry entry, HttpServletRequest request) {
    if (!entry.person().equals(Long.toString(actor.personId()))) {
      throw new Unfulfilled(Refusal.of(Refusal.Kind.FORBIDDEN, "field-another"));
    }
    String language = frames.say(request).isChinese() ? "zh" : "en";
    List<String> handles = entry.photos() == null ? List.of() : entry.photos();
    List<Long> photos = reports.readHandles(actor.county(), handles).orThrow();
    NewReport report =
        entry.read(photos, language, clock.instant()).orThrow().withVoice(voice(actor, entry));
    Received received = cases.receive(actor.county(), report, new Who.Staff(actor)).orThrow();
    return new Taken(received.code(), received.again());
  }

  private @Nullable Long voice(Actor actor, FieldEntry entry) {
    return entry.voice() == null
        ? null
        : reports.readVoice(actor.county(), entry.voice()).orThrow();
  }

  /**
   * A voice note that was taken in.
   *
   * @param id to name in the entry's {@code voice}
   */
  record Uploaded(String id, int millis) {}

  /** Takes a voice note before the entry that names it; one that none names is dropped at night. */
  @PostMapping(path = PATH + "/voices", consumes = "audio/wav")
  @ResponseBody
  Uploaded takeVoice(Actor actor, @RequestBody(required = false) byte @Nullable [] upload) {
    Reports.Voice kept =
        reports
            .addVoice(actor.county(), upload == null ? new byte[0] : upload, clock.instant())
            .orThrow();
    return new Uploaded(reports.handleOf(actor.county(), kept.id()), kept.millis());
  }
}
