// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** Puts the steps of an account into words, from the bundle {@code words/deadline}. */
final class StepWords {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale locale;
  private final ZoneId zone;
  private final ResourceBundle words;
  private final DateTimeFormatter date;
  private final DateTimeFormatter time;

  StepWords(Locale locale, ZoneId zone) {
    boolean chinese = "zh".equals(locale.getLanguage());
    this.locale = chinese ? Locale.CHINESE : Locale.ENGLISH;
    this.zone = zone;
    this.words = ResourceBundle.getBundle("words.deadline", this.locale, NO_FALLBACK);
    this.date = DateTimeFormatter.ofPattern(words.getString("format.date"), this.locale);
    this.time = DateTimeFormatter.ofPattern(words.getString("format.time"), this.locale);
  }

  String line(Step step) {
    return switch (step) {
      case Step.Started(var at, var limit) ->
          say("started", time(at), amount(limit.amount(), limit.unit()), limit.source().in(locale));
      case Step.RunsRoundTheClock() -> say("round-the-clock");
      case Step.WaitedForOpening(var opening) -> say("waited", time(opening));
      case Step.CountedFrom(var day) -> say("counted-from", date(day));
      case Step.DaysOffSkipped(var from, var to, var name) when from.equals(to) ->
          say("day-off", date(from), dayOff(name));
      case Step.DaysOffSkipped(var from, var to, var name) ->
          say("days-off", date(from), date(to), dayOff(name));
      case Step.MakeUpDayCounted(var day, var name) -> say("make-up", date(day), holiday(name));
      case Step.Paused(var from, var to, var cause, var before, var after) ->
          say("paused", time(from), time(to), cause(cause), time(before), time(after));
      case Step.Standing(var since, var cause) -> say("standing", time(since), cause(cause));
      case Step.Extended(var asked, var amount, var unit, var before, var after) ->
          say("extended", time(asked), amount(amount, unit), time(before), time(after));
      case Step.RolledForward(var from, var to, var name) ->
          say("rolled", date(from), dayOff(name), date(to));
      case Step.RollUnconfirmed(var alarmAt) -> say("roll-unconfirmed", time(alarmAt));
      case Step.Provisional(var day) -> say("provisional", date(day), "" + (day.getYear() + 1));
      case Step.Bounded set ->
          say(
              set.holds() ? "bounded" : "bounded-later",
              set.by().in(locale),
              time(set.at()),
              time(set.ours()));
      case Step.Ends(var at) -> say("ends", time(at));
      case Step.SetByEarlierCalendar(var at) -> say("earlier-calendar", time(at));
    };
  }

  private String say(String key, Object... args) {
    return new MessageFormat(words.getString("step." + key), locale).format(args);
  }

  private String amount(int amount, LimitUnit unit) {
    return new MessageFormat(words.getString("unit." + unit.code()), locale)
        .format(new Object[] {amount});
  }

  private String cause(PauseCause cause) {
    return words.getString("pause." + cause.code());
  }

  private String dayOff(String name) {
    return name.isEmpty() ? words.getString("holiday.weekend") : holiday(name);
  }

  private String holiday(String name) {
    return Arrays.stream(name.split("、"))
        .map(part ->
            words.containsKey("holiday." + part) ? words.getString("holiday." + part) : part)
        .collect(Collectors.joining(words.getString("holiday.joint")));
  }

  private String date(LocalDate day) {
    return date.format(day);
  }

  private String time(Instant instant) {
    return time.format(instant.atZone(zone));
  }
}
