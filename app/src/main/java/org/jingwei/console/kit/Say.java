// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import java.text.MessageFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The words of one page in its reader's language: texts from the bundles, instants, durations,
 * numbers and lists. Patterns are those of {@link MessageFormat}; a plural is {@code {0,choice,0#no
 * reports|1#one report|1<{0} reports}}; a bare apostrophe is written ’.
 *
 * <p>Instants are shown in the county's time zone.
 */
public final class Say {

  private static final Logger LOG = LoggerFactory.getLogger(Say.class);
  private static final List<String> NAMED = List.of("case-state.", "case-move.");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm");

  /** How much office time one working day is (lifecycle.md). */
  static final Duration WORKING_DAY = Duration.ofHours(8);

  private final Bundles bundles;
  private final Locale locale;
  private final ZoneId zone;
  private final Clock clock;
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  Say(Bundles bundles, Locale locale, ZoneId zone, Clock clock) {
    this.bundles = bundles;
    this.locale = locale;
    this.zone = zone;
    this.clock = clock;
  }

  /** The text for a key, with its arguments; the key itself where no bundle has it. */
  public String it(String key, Object... args) {
    String pattern = bundles.patternOf(locale, key);
    if (pattern == null) {
      LOG.warn("no words for {} in {}", key, locale);
      return key;
    }
    if (pattern.indexOf('{') < 0) {
      return pattern;
    }
    MessageFormat format = formats.computeIfAbsent(key, k -> new MessageFormat(pattern, locale));
    synchronized (format) {
      return format.format(args);
    }
  }

  public boolean has(String key) {
    return bundles.patternOf(locale, key) != null;
  }

  /** The text of a pack's or a module's own words. */
  public String of(Words words) {
    return words.in(locale);
  }

  /** Which rule was broken, in a sentence. */
  public String refusal(Refusal refusal) {
    return it("refusal." + refusal.code(), spoken(refusal));
  }

  private Object[] spoken(Refusal refusal) {
    return refusal.args().stream().map(this::spoken).toArray();
  }

  /** What a refusal names: a moment, or a state or a move by its code, in the words for it. */
  private Object spoken(Object arg) {
    if (arg instanceof Instant instant) {
      return minute(instant);
    }
    return NAMED.stream()
        .map(kind -> kind + arg)
        .filter(this::has)
        .findFirst()
        .map(key -> (Object) it(key))
        .orElse(arg);
  }

  /** What to do about a refusal; empty where there is nothing to add. */
  public String remedy(Refusal refusal) {
    String key = "refusal." + refusal.code() + ".remedy";
    return has(key) ? it(key, spoken(refusal)) : "";
  }

  /** The full form, for tables and on hover: 2026-11-23 14:05. */
  public String minute(Instant instant) {
    return MINUTE.format(instant.atZone(zone));
  }

  public String date(LocalDate date) {
    return date.toString();
  }

  /**
   * The form of lists: today 14:05, yesterday 14:05, 11-23 14:05, or the full one of another year.
   */
  public String when(Instant instant) {
    ZonedDateTime at = instant.atZone(zone);
    LocalDate today = LocalDate.now(clock.withZone(zone));
    String time = CLOCK_TIME.format(at);
    long ago = today.toEpochDay() - at.toLocalDate().toEpochDay();
    if (ago >= -1 && ago <= 1) {
      return it(ago == 0 ? "time.today" : ago > 0 ? "time.yesterday" : "time.tomorrow", time);
    }
    return at.getYear() == today.getYear()
        ? it("time.this-year", at.getMonthValue(), at.getDayOfMonth(), time)
        : minute(instant);
  }

  /** A length of time in its two largest units: 3 小时 20 分 · 3 h 20 min. Never negative. */
  public String lasting(Duration duration) {
    Duration length = duration.abs();
    if (length.toDays() > 0) {
      return pair("time.days", length.toDays(), "time.hours", length.toHoursPart());
    }
    return length.toHours() > 0
        ? pair("time.hours", length.toHours(), "time.minutes", length.toMinutesPart())
        : it("time.minutes", length.toMinutes());
  }

  /** Office time, in working days of eight hours: 5 个工作日 3 小时. Never negative. */
  public String lastingWorkingDays(Duration office) {
    long hours = office.abs().toHours();
    long day = WORKING_DAY.toHours();
    return pair("time.working-days", hours / day, "time.hours", hours % day);
  }

  private String pair(String large, long first, String small, long second) {
    return second == 0 ? it(large, first) : it(large, first) + " " + it(small, second);
  }

  public String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** A share in percent with one decimal; a dash where the whole is nothing. */
  public String percent(long part, long whole) {
    return whole == 0 ? "–" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
  }

  /** Items in one line, with this language's separator. */
  public String joined(List<String> items) {
    return String.join(it("list.separator"), items);
  }

  /** The value of the page's lang attribute. */
  public String language() {
    return isChinese() ? "zh-CN" : "en";
  }

  public boolean isChinese() {
    return "zh".equals(locale.getLanguage());
  }

  public Locale locale() {
    return locale;
  }
}
