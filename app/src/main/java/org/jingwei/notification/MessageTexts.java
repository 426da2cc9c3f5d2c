// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jingwei.casework.CaseEvent;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Unit;
import org.jingwei.grid.Grid;
import org.jingwei.report.Report;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Words;
import org.jingwei.vault.Redaction;
import org.springframework.context.MessageSource;

/**
 * The words of messages: those of the county's pack for the matter's category, else of the bundles,
 * filled with the report's code and names of public bodies. What somebody wrote loses numbers and
 * the names of those who worked on it.
 */
final class MessageTexts {

  private static final int LONGEST_FREE_TEXT = 200;
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
  private static final Pattern ENDS = Pattern.compile("[\\s。．.；;，,！!]+$");

  private final MessageSource words;
  private final TextStore own;
  private final Directory directory;
  private final Grid grid;
  private final Reports reports;
  private final String address;

  /**
   * @param address where browsers find the program; empty where that is not set
   */
  MessageTexts(
      MessageSource words,
      TextStore own,
      Directory directory,
      Grid grid,
      Reports reports,
      String address) {
    this.words = words;
    this.own = own;
    this.directory = directory;
    this.grid = grid;
    this.reports = reports;
    this.address = address.strip();
  }

  /**
   * @param event of the matter, of which is told
   */
  Said of(MessageKind kind, Report report, Matter matter, CaseEvent event, Quote quote) {
    Locale locale = locale(report);
    CountyCode county = report.county();
    boolean letter = kind == MessageKind.LETTER;
    String unit =
        switch (kind) {
          case LETTER -> unit(event.unit(), county, locale);
          case ELSEWHERE -> called(event, locale);
          default -> lead(event, locale);
        };
    String free = clean(kind, quote, locale);
    String elsewhere = say(letter ? "message.elsewhere.letter" : "message.elsewhere", locale);
    Object[] values = values(report, unit, free.isEmpty() ? elsewhere : free, locale);
    Object[] bare = values(report, unit, elsewhere, locale);
    List<String> path = reports.categories(county).path(matter.file().category());
    String body =
        own.find(county, path, kind, report.language())
            .map(text -> filled(text, values))
            .orElseGet(() -> say("message." + kind, locale, values));
    String held = quote.internal() ? "note" : LastLook.findsNumber(body) ? "number" : null;
    return new Said(
        say("message.subject." + kind, locale, values),
        body.strip(),
        say("message." + kind, locale, bare).strip(),
        held);
  }

  /** In the order of {@link MessageText#PLACES}; a message quotes one text at most. */
  private Object[] values(Report report, String unit, String free, Locale locale) {
    String centre = centre(report.county(), locale);
    return new Object[] {centre, report.code(), free, unit, free, free, page(locale)};
  }

  private String page(Locale locale) {
    return address.isEmpty()
        ? say("message.page", locale)
        : say("message.page.at", locale, address.replaceAll("/+$", "") + "/follow");
  }

  /** One walk over the text, so that braces in what is filled in stay as they are. */
  private static String filled(String text, Object[] values) {
    return PLACE
        .matcher(text)
        .replaceAll(found -> {
          int at = MessageText.PLACES.indexOf(found.group(1));
          return Matcher.quoteReplacement(at < 0 ? found.group() : String.valueOf(values[at]));
        });
  }

  private static Locale locale(Report report) {
    return report.language().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
  }

  private String centre(CountyCode county, Locale locale) {
    DivisionCode whole = DivisionCode.of(county);
    return directory
        .unitOfKind(county, "governance-centre", Unit.Level.COUNTY, whole)
        .map(unit -> unit.name().in(locale))
        .orElseGet(() ->
            grid.findDivision(whole).map(one -> one.words().in(locale)).orElse(county.toString()));
  }

  private String lead(CaseEvent event, Locale locale) {
    return event.detail().get("lead") instanceof String unit
        ? unit(unit, event.county(), locale)
        : centre(event.county(), locale);
  }

  /** Whose system it is that had the matter. */
  private static String called(CaseEvent event, Locale locale) {
    String zh = String.valueOf(event.detail().getOrDefault("called", ""));
    return new Words(zh, String.valueOf(event.detail().getOrDefault("calledEn", zh))).in(locale);
  }

  private String unit(String code, CountyCode county, Locale locale) {
    return directory
        .findUnit(county, code)
        .map(Unit::name)
        .map((Words w) -> w.in(locale))
        .orElseGet(() -> centre(county, locale));
  }

  private String clean(MessageKind kind, Quote quote, Locale locale) {
    String text = quote.words();
    for (String name : quote.staff()) {
      text = text.replace(name, say("message.staff", locale));
    }
    text = AddressedPeople.replaced(text, say("message.person", locale));
    text = Redaction.redactForPublic(text.replaceAll("\\s+", " ").strip()).text();
    if (text.length() > LONGEST_FREE_TEXT) {
      return Objects.requireNonNull(text.substring(0, LONGEST_FREE_TEXT - 1)) + "…";
    }
    // The sentence around it ends by itself; a letter keeps its own end.
    return kind == MessageKind.LETTER ? text : ENDS.matcher(text).replaceAll("");
  }

  private String say(String key, Locale locale, Object... values) {
    return String.valueOf(words.getMessage(key, values, locale));
  }
}
