// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jingwei.casework.CaseEvent;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Unit;
import org.jingwei.grid.Grid;
import org.jingwei.report.Report;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Words;
import org.jingwei.vault.Redaction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * The words of messages: those of the county's pack, else of the bundles, filled with the report's
 * code and names of public bodies. Free text, which is the route of a refusal and a letter, loses
 * numbers and the name of whoever wrote it.
 */
final class MessageTexts {

  private static final int LONGEST_FREE_TEXT = 200;
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  private final MessageSource words;
  private final TextStore own;
  private final Directory directory;
  private final Grid grid;

  MessageTexts(MessageSource words, TextStore own, Directory directory, Grid grid) {
    this.words = words;
    this.own = own;
    this.directory = directory;
    this.grid = grid;
  }

  String of(MessageKind kind, Report report, CaseEvent event) {
    Locale locale = locale(report);
    CountyCode county = report.county();
    Object[] values = {
      centre(county, locale),
      report.code(),
      clean(event, event.detail().get("route"), locale),
      kind == MessageKind.LETTER ? unit(event.unit(), county, locale) : lead(event, county, locale),
      clean(event, event.reason(), locale)
    };
    return own.find(county, kind, report.language())
        .map(text -> filled(text, values))
        .orElseGet(() -> words.getMessage("message." + kind, values, locale));
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

  private String lead(CaseEvent event, CountyCode county, Locale locale) {
    return event.detail().get("lead") instanceof String unit ? unit(unit, county, locale) : "";
  }

  private String unit(String code, CountyCode county, Locale locale) {
    return directory
        .findUnit(county, code)
        .map(Unit::name)
        .map((Words w) -> w.in(locale))
        .orElseGet(() -> centre(county, locale));
  }

  private String clean(CaseEvent event, @Nullable Object free, Locale locale) {
    if (!(free instanceof String text)) {
      return "";
    }
    String staff = words.getMessage("message.staff", null, locale);
    String named = event.actorName().isBlank() ? text : text.replace(event.actorName(), staff);
    String clean = Redaction.redactForPublic(named.replaceAll("\\s+", " ").strip()).text();
    return clean.length() <= LONGEST_FREE_TEXT
        ? clean
        : Objects.requireNonNull(clean.substring(0, LONGEST_FREE_TEXT - 1)) + "…";
  }
}
