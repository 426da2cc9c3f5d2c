// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jingwei.shared.Words;

/**
 * What a county says in a kind of message instead of the usual text.
 *
 * @param language "zh" or "en"
 * @param text with the {@link #PLACES} in braces, such as {@code {code}}
 */
public record MessageText(MessageKind kind, String language, String text) {

  /**
   * What a text may name: the centre, the report's code, the route elsewhere, the unit, its words.
   */
  public static final List<String> PLACES = List.of("centre", "code", "route", "unit", "words");

  /** About four parts of a Chinese text message. */
  public static final int LONGEST = 260;

  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

  /** What is wrong with a text of this kind; empty where nothing is. */
  public static Optional<Words> wrongWith(MessageKind kind, String text) {
    Set<String> named = new LinkedHashSet<>();
    PLACE.matcher(text).results().forEach(found -> named.add(found.group(1)));
    String rest = PLACE.matcher(text).replaceAll("");
    if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0 || !PLACES.containsAll(named)) {
      return Optional.of(
          new Words(
              "花括号里只能写 centre、code、route、unit、words",
              "braces hold only centre, code, route, unit or words"));
    }
    if (!named.contains("code")) {
      return Optional.of(new Words("须含 {code}（诉求编号）", "it must name {code}, the report's code"));
    }
    if (kind == MessageKind.DECLINED && !named.contains("route")) {
      return Optional.of(
          new Words("不予受理须含 {route}（办理途径）", "a refusal must name {route}, where it belongs"));
    }
    if (kind == MessageKind.LETTER && !named.contains("words")) {
      return Optional.of(
          new Words("留言须含 {words}（留言内容）", "a letter must name {words}, what it says"));
    }
    if (text.length() > LONGEST) {
      return Optional.of(
          new Words("超过 " + LONGEST + " 个字", "longer than " + LONGEST + " characters"));
    }
    return Optional.empty();
  }
}
