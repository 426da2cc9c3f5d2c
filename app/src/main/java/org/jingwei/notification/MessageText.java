// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jingwei.shared.Words;
import org.jingwei.vault.Redaction;

/**
 * What a county says in a kind of message instead of the usual text.
 *
 * @param category of the matters that it is said of, with those below; empty for all
 * @param language "zh" or "en"
 * @param text with the {@link #PLACES} in braces, such as {@code {code}}
 */
public record MessageText(String category, MessageKind kind, String language, String text) {

  /**
   * What a text may name: the centre, the report's code, the route elsewhere, the unit, the words
   * of a letter, what was done, where a report is followed and rated.
   */
  public static final List<String> PLACES =
      List.of("centre", "code", "route", "unit", "words", "outcome", "page");

  /** About four parts of a Chinese text message. */
  public static final int LONGEST = 260;

  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

  /** A text for matters of every category. */
  public MessageText(MessageKind kind, String language, String text) {
    this("", kind, language, text);
  }

  /** What a text of this kind may name; the others have nothing to say there. */
  public static List<String> placesOf(MessageKind kind) {
    return switch (kind) {
      case ACCEPTED -> List.of("centre", "code", "page");
      case DECLINED -> List.of("centre", "code", "page", "route");
      case ANSWERED, ELSEWHERE -> List.of("centre", "code", "page", "unit", "outcome");
      case LETTER -> List.of("centre", "code", "page", "unit", "words");
    };
  }

  /** What is wrong with a text of this kind; empty where nothing is. */
  public static Optional<Words> wrongWith(MessageKind kind, String text) {
    Set<String> named = new LinkedHashSet<>();
    PLACE.matcher(text).results().forEach(found -> named.add(found.group(1)));
    String rest = PLACE.matcher(text).replaceAll("");
    List<String> places = placesOf(kind);
    if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0 || !places.containsAll(named)) {
      return Optional.of(
          new Words(
              "这类消息的花括号里只能写 " + String.join("、", places),
              "in this kind braces hold only " + String.join(", ", places)));
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
    return personalIn(rest);
  }

  /** The same words go to everybody, so none of them may be about somebody. */
  private static Optional<Words> personalIn(String rest) {
    if (!Redaction.redactForPublic(rest).isClean()) {
      return Optional.of(
          new Words(
              "含有电话、证件、银行卡、车牌号码或邮箱；公布的短号（如 12345）可以写",
              "it holds a telephone, identity, card or plate number or a mail address; a public"
                  + " short number such as 12345 may stand"));
    }
    return AddressedPeople.standIn(rest)
        ? Optional.of(
            new Words(
                "写到了具体的人（如“李主任”），请改成单位或岗位", "it names a person, such as Mr Li; name the office"))
        : Optional.empty();
  }
}
