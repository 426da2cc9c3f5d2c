// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.reply;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jingwei.text.Gap;
import org.jingwei.vault.Redaction;

/**
 * Takes out of an answer everything that belongs to one matter alone: gaps stand where places,
 * days, numbers, names of units and of persons stood, and a sentence with a word that is not surely
 * an ordinary one is dropped. What is left names nobody and no place.
 */
final class Emptying {

  /** Longer ones are reports, not answers. */
  private static final int LONGEST = 2_000;

  private static final int SHORTEST = 12;

  /** Numbers that are everybody's. */
  private static final Set<String> PUBLIC =
      Set.of(
          "110", "119", "120", "122", "12345", "12315", "12319", "12328", "12333", "12369", "12388",
          "95598", "12318", "12350", "12389", "12348");

  private static final Pattern PLACEHOLDER = Pattern.compile("【(电话|证件号|银行卡号|邮箱|车牌)】");

  private static final Pattern SENTENCE =
      Pattern.compile("[^。！？!?；;\\n.]*+(?:\\.(?! |$|\\n)[^。！？!?；;\\n.]*+)*+(?:[。！？!?；;\\n]|\\.|$)");

  private final Ordinary ordinary;

  Emptying(Ordinary ordinary) {
    this.ordinary = ordinary;
  }

  /**
   * @param named the stretches of a text that name places and units
   * @return empty where too little is left to be of use
   */
  Optional<String> empty(String text, Function<String, List<Span>> named) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    List<Span> spans = spans(text, named);
    boolean chinese = isChinese(text);
    Map<Gap, Map<String, Integer>> numbers = new EnumMap<>(Gap.class);
    StringBuilder kept = new StringBuilder();
    Matcher sentences = SENTENCE.matcher(text);
    while (sentences.find() && sentences.end() > sentences.start()) {
      int start = sentences.start();
      int end = sentences.end();
      List<Span> own = spans.stream().filter(s -> s.start() >= start && s.end() <= end).toList();
      boolean torn =
          spans.stream()
              .anyMatch(
                  s -> s.start() < end && s.end() > end || s.start() < start && s.end() > start);
      if (!torn && isOrdinary(text, start, end, own, chinese)) {
        kept.append(filledWithGaps(text, start, end, own, chinese, numbers));
      }
    }
    String rest = kept.toString().strip();
    return rest.length() < SHORTEST ? Optional.empty() : Optional.of(rest);
  }

  /**
   * The clauses of what was asked that hold ordinary words only, without what gaps would stand for:
   * enough to compare by, though not to read.
   */
  String ordinaryClauses(String text, Function<String, List<Span>> named) {
    StringBuilder kept = new StringBuilder();
    String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    boolean chinese = isChinese(head);
    for (String clause : head.split("[，。！？；：、,.!?;:\\n]")) {
      List<Span> gaps = spans(clause, named);
      if (isOrdinary(clause, 0, clause.length(), gaps, chinese)) {
        int at = 0;
        for (Span gap : gaps) {
          kept.append(clause, at, gap.start()).append(' ');
          at = gap.end();
        }
        kept.append(clause, at, clause.length()).append(' ');
      }
    }
    return kept.toString();
  }

  static boolean isChinese(String text) {
    return text.chars().anyMatch(Ordinary::isHan);
  }

  private List<Span> spans(String text, Function<String, List<Span>> named) {
    List<Span> spans = new ArrayList<>(named.apply(text));
    for (Redaction.Found found : Redaction.redactForPublic(text).found()) {
      Gap kind = found.kind() == Redaction.Kind.PHONE ? Gap.PHONE : Gap.CODE;
      spans.add(new Span(kind, found.from(), found.to()));
    }
    Matcher placeholders = PLACEHOLDER.matcher(text);
    while (placeholders.find()) {
      Gap kind = placeholders.group(1).equals("电话") ? Gap.PHONE : Gap.CODE;
      spans.add(new Span(kind, placeholders.start(), placeholders.end()));
    }
    for (Span figure : Figures.in(text)) {
      if (!PUBLIC.contains(text.substring(figure.start(), figure.end()))) {
        spans.add(figure);
      }
    }
    return Span.apart(spans);
  }

  /** What stands between the gaps. */
  private boolean isOrdinary(String text, int start, int end, List<Span> gaps, boolean chinese) {
    int at = start;
    for (Span gap : gaps) {
      if (!isOrdinary(text.substring(at, gap.start()), chinese)) {
        return false;
      }
      at = gap.end();
    }
    return isOrdinary(text.substring(at, end), chinese);
  }

  boolean isOrdinary(String piece, boolean chinese) {
    if (!chinese) {
      return OrdinaryEnglish.isOrdinary(withoutPublic(piece));
    }
    return piece.isBlank() || ordinary.isOrdinary(withoutPublic(piece));
  }

  private static String withoutPublic(String piece) {
    String rest = piece;
    for (String number : PUBLIC) {
      rest = rest.replace(number, " ");
    }
    return rest;
  }

  private static String filledWithGaps(
      String text,
      int start,
      int end,
      List<Span> gaps,
      boolean chinese,
      Map<Gap, Map<String, Integer>> numbers) {
    StringBuilder out = new StringBuilder(end - start);
    int at = start;
    for (Span gap : gaps) {
      Map<String, Integer> of = numbers.computeIfAbsent(gap.kind(), k -> new LinkedHashMap<>());
      String stood = text.substring(gap.start(), gap.end());
      int number = of.computeIfAbsent(stood, s -> of.size() + 1);
      out.append(text, at, gap.start()).append(gap.kind().written(number, chinese));
      at = gap.end();
    }
    return out.append(text, at, end).toString();
  }
}
