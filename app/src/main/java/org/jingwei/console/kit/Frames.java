// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;

/** Makes the {@link Frame} of a request. */
public final class Frames {

  static final String LANGUAGE = "lang";
  static final String THEME = "theme";
  static final String LARGE = "large";
  static final String ELDER = "elder";

  private final Bundles bundles;
  private final Clock clock;
  private final ZoneId zone;
  private final LocaleResolver locales;
  private final WhoAmI whoAmI;
  private final List<RailItem> rail;
  private final SearchBox searchBox;
  private final Supplier<Masthead> masthead;
  private final boolean demonstration;
  private final String assets;
  private final HelpIndex help;
  private final FirstDay firstDay;
  private final Supplier<@Nullable Bell> bell;

  Frames(
      Bundles bundles,
      Clock clock,
      ZoneId zone,
      LocaleResolver locales,
      WhoAmI whoAmI,
      List<RailItem> rail,
      SearchBox searchBox,
      Supplier<Masthead> masthead,
      boolean demonstration,
      String assets,
      HelpIndex help,
      FirstDay firstDay,
      Supplier<@Nullable Bell> bell) {
    this.bundles = bundles;
    this.clock = clock;
    this.zone = zone;
    this.locales = locales;
    this.whoAmI = whoAmI;
    this.rail = rail.stream().sorted(Comparator.comparingInt(RailItem::order)).toList();
    this.searchBox = searchBox;
    this.masthead = masthead;
    this.demonstration = demonstration;
    this.assets = assets;
    this.help = help;
    this.firstDay = firstDay;
    this.bell = bell;
  }

  public Frame of(HttpServletRequest request) {
    Locale locale = localeOf(request);
    Me me = whoAmI.of(request, locale);
    return new Frame(
        new Say(bundles, locale, zone, clock),
        pathOf(request),
        themeOf(request),
        "1".equals(cookie(request, LARGE)) || "1".equals(cookie(request, ELDER)),
        "1".equals(cookie(request, ELDER)),
        me,
        me == null ? List.of() : rail.stream().filter(item -> mayUse(request, item)).toList(),
        me != null && isOne(request, searchBox.roles()),
        masthead.get(),
        csrfOf(request),
        toastOf(request),
        demonstration,
        assets,
        help.chapterFor(request.getRequestURI()),
        () -> me != null && firstDay.isOn(request),
        () -> unread(request, me));
  }

  private int unread(HttpServletRequest request, @Nullable Me me) {
    Bell counts = me == null ? null : bell.get();
    return counts == null ? Frame.NO_BELL : counts.unread(request);
  }

  /** The words for a request, for controllers that answer with less than a page. */
  public Say say(HttpServletRequest request) {
    return new Say(bundles, localeOf(request), zone, clock);
  }

  private static boolean mayUse(HttpServletRequest request, RailItem item) {
    return item.roles().isEmpty() || isOne(request, item.roles());
  }

  private static boolean isOne(HttpServletRequest request, List<String> roles) {
    return roles.stream().anyMatch(request::isUserInRole);
  }

  /** The page speaks the language in which its problem, if it tells of one, is put. */
  private Locale localeOf(HttpServletRequest request) {
    return "en".equals(locales.resolveLocale(request).getLanguage())
        ? Locale.ENGLISH
        : Locale.SIMPLIFIED_CHINESE;
  }

  private static String themeOf(HttpServletRequest request) {
    String theme = cookie(request, THEME);
    return "light".equals(theme) || "dark".equals(theme) ? theme : "auto";
  }

  private static String cookie(HttpServletRequest request, String name) {
    Cookie cookie = WebUtils.getCookie(request, name);
    return cookie == null ? "" : cookie.getValue();
  }

  private static String csrfOf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? token.getToken()
        : "";
  }

  private static @Nullable Toast toastOf(HttpServletRequest request) {
    var flash = RequestContextUtils.getInputFlashMap(request);
    return flash != null && flash.get(Toast.FLASH) instanceof Toast toast ? toast : null;
  }

  private static String pathOf(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }
}
