// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.packs;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jingwei.console.kit.Field;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.pack.DraftView;
import org.jingwei.pack.PackEditing;
import org.jingwei.pack.PackRow;
import org.jingwei.pack.PackTable;
import org.jingwei.pack.WhatIf;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The calendar month by month: a press makes a working day one off, and a weekend a working day.
 */
@Controller
class CalendarPages {

  private static final String PATH = PackWords.PATH + "/calendar";

  private static final int DUES = 10;

  private final PackEditing editing;
  private final WhatIf whatIf;
  private final Frames frames;
  private final Clock clock;

  CalendarPages(PackEditing editing, WhatIf whatIf, Frames frames, Clock clock) {
    this.editing = editing;
    this.whatIf = whatIf;
    this.frames = frames;
    this.clock = clock;
  }

  @GetMapping(PATH)
  String month(
      Actor actor,
      @RequestParam(defaultValue = "") String month,
      @RequestParam(defaultValue = "") String name,
      HttpServletRequest request,
      Model model) {
    return show(actor, read(month), name, List.of(), frames.say(request), model);
  }

  private YearMonth read(String month) {
    try {
      return YearMonth.parse(month);
    } catch (DateTimeException unreadable) {
      return YearMonth.now(clock);
    }
  }

  private String show(
      Actor actor, YearMonth month, String name, List<Refusal> wrong, Say say, Model model) {
    DraftView view = TablePages.viewOf(editing, actor);
    List<DayCell> days = new ArrayList<>();
    for (int i = 1; i < month.atDay(1).getDayOfWeek().getValue(); i++) {
      days.add(new DayCell("", "", "", false, ""));
    }
    Map<String, PackRow> listed = new java.util.HashMap<>();
    view.listRows(PackTable.CALENDAR).stream()
        .filter(row -> row.state() != PackRow.State.ENDED)
        .filter(row -> row.key().startsWith(month.toString()))
        .forEach(row -> listed.put(row.key(), row));
    for (int day = 1; day <= month.lengthOfMonth(); day++) {
      LocalDate date = month.atDay(day);
      days.add(cell(date, Optional.ofNullable(listed.get(date.toString())), say));
    }
    model.addAttribute("days", days);
    model.addAttribute("month", month.toString());
    model.addAttribute("before", PATH + "?month=" + month.minusMonths(1));
    model.addAttribute("after", PATH + "?month=" + month.plusMonths(1));
    model.addAttribute(
        "weekdays",
        List.of(DayOfWeek.values()).stream()
            .map(day -> day.getDisplayName(TextStyle.NARROW, say.locale()))
            .toList());
    String error =
        wrong.isEmpty() ? "" : say.refusal(wrong.getFirst()) + " " + say.remedy(wrong.getFirst());
    model.addAttribute(
        "field",
        Field.of("name", Field.Kind.TEXT, say.it("packs.calendar.name"))
            .hint(say.it("packs.calendar.name.hint"))
            .value(name)
            .error(error)
            .mustBeGiven());
    model.addAttribute("dues", whatIf.listDues(view, starts(month)));
    return "packs/calendar";
  }

  /** Ten mornings: from today, or from a week before a later month begins. */
  private List<Instant> starts(YearMonth month) {
    LocalDate today = LocalDate.now(clock);
    LocalDate before = month.atDay(1).minusDays(7);
    LocalDate first = before.isAfter(today) ? before : today;
    return Stream.iterate(first, day -> day.plusDays(1))
        .limit(DUES)
        .map(day -> day.atTime(9, 0).atZone(clock.getZone()).toInstant())
        .toList();
  }

  private static DayCell cell(LocalDate date, Optional<PackRow> row, Say say) {
    boolean weekend = date.getDayOfWeek().getValue() > 5;
    String type = row.map(one -> one.cells().getOrDefault("type", "")).orElse("");
    boolean off = type.isEmpty() ? weekend : type.equals("off");
    String state = say.it(off ? "packs.option.off" : "packs.day.working");
    String name = row.map(one -> one.cells().getOrDefault("name", "")).orElse("");
    String mark =
        type.isEmpty() ? "" : say.it(off ? "packs.day.off.short" : "packs.day.work.short");
    String told = (date + " " + state + " " + name).strip();
    return new DayCell(date.toString(), Integer.toString(date.getDayOfMonth()), mark, off, told);
  }

  @PostMapping(PATH)
  String press(
      Actor actor,
      @RequestParam(defaultValue = "") String date,
      @RequestParam(defaultValue = "") String name,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Outcome<String> done = turned(actor, date, name.strip());
    String month = date.length() >= 7 ? date.substring(0, 7) : "";
    if (done instanceof Outcome.Refused<String>(List<Refusal> wrong)) {
      response.setStatus(wrong.getFirst().kind().status());
      return show(actor, read(month), name, wrong, frames.say(request), model);
    }
    return "redirect:" + PATH + "?month=" + read(month) + "&name=" + PackWords.encoded(name);
  }

  private Outcome<String> turned(Actor actor, String text, String name) {
    LocalDate date;
    try {
      date = LocalDate.parse(text);
    } catch (DateTimeException unreadable) {
      return Outcome.refused(Refusal.invalid("pack-day-unread", "name"));
    }
    Optional<PackRow> row =
        TablePages.viewOf(editing, actor)
            .findRow(PackTable.CALENDAR, text)
            .filter(one -> one.state() != PackRow.State.ENDED);
    if (row.isPresent()) {
      return editing.end(
          actor.county(), actor.personId(), PackTable.CALENDAR, text, row.get().version());
    }
    if (name.isEmpty()) {
      return Outcome.refused(Refusal.invalid("pack-day-unnamed", "name"));
    }
    boolean weekend = date.getDayOfWeek().getValue() > 5;
    return editing.keep(
        actor.county(),
        actor.personId(),
        PackTable.CALENDAR,
        null,
        Map.of("date", text, "name", name, "type", weekend ? "work" : "off"),
        0);
  }
}
