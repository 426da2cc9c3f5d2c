// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The questions of a text, each with what would answer it. */
final class Questions {

  /** More are seldom meant to be answered one by one. */
  private static final int MOST = 5;

  private static final int LONGEST = 60;

  private static final WordSet WHY_WORDS =
      new WordSet("由于 原因 系因 导致 造成 由来 because due_to cause reason since_the");

  private enum Kind {
    WHEN("什么时候 何时 多久 几时 什么时间 哪天 when_ how_long", Particulars::saysWhen),
    WHY("为什么 为何 什么原因 怎么会 凭什么 why_", Kind::saysWhy),
    HOW_MUCH("多少 什么标准 怎么收费 如何收费 how_much how_many", Kind::saysHowMuch),
    WHO("找谁 哪个部门 什么部门 归谁 谁负责 谁来管 who_ which_office", Particulars::saysWhomToAsk),
    WHETHER(
        "是否 能否 可否 能不能 可不可以 是不是 有没有 会不会 合不合 whether is_it can_i may_i will_it", Kind::saysWhether);

    private final WordSet asked;
    private final Predicate<String> answered;

    Kind(String asked, Predicate<String> answered) {
      this.asked = new WordSet(asked);
      this.answered = answered;
    }

    private static boolean saysWhy(String text) {
      return text.indexOf('因') >= 0 || WHY_WORDS.anyIn(text + " ");
    }

    private static boolean saysHowMuch(String text) {
      return text.chars().anyMatch(c -> Character.isDigit(c) || "元两三四五六七八九十百千".indexOf(c) >= 0)
          || Particulars.hasGap(text, org.jingwei.text.Gap.AMOUNT, org.jingwei.text.Gap.NUMBER);
    }

    private static boolean saysWhether(String text) {
      return text.chars().anyMatch(c -> "可能已未将会需应是属不无没同准符".indexOf(c) >= 0)
          || YES_OR_NO.anyIn(text);
    }

    private static final WordSet YES_OR_NO =
        new WordSet("yes no_ not_ can_ cannot will_ is_ has_ have_ are_ may_ must_");
  }

  private Questions() {}

  /** The questions of a text that another does not answer, in their own words. */
  static List<String> unanswered(String asking, String answer) {
    List<String> open = new ArrayList<>();
    int questions = 0;
    int start = 0;
    for (int i = 0; i <= asking.length() && questions < MOST; i++) {
      boolean end = i == asking.length() || "。！？!?；;\n".indexOf(asking.charAt(i)) >= 0;
      if (end) {
        String sentence = asking.substring(start, i).strip();
        start = i + 1;
        Kind kind = kindOf(sentence);
        if (kind != null) {
          questions++;
          if (!kind.answered.test(answer)) {
            open.add(tail(sentence));
          }
        }
      }
    }
    return open;
  }

  private static @org.jspecify.annotations.Nullable Kind kindOf(String sentence) {
    if (sentence.length() < 2) {
      return null;
    }
    for (Kind kind : Kind.values()) {
      if (kind.asked.anyIn(sentence + " ")) {
        return kind;
      }
    }
    return null;
  }

  /** A question stands at the end of its sentence. */
  private static String tail(String sentence) {
    return sentence.length() <= LONGEST
        ? sentence
        : "…" + sentence.substring(sentence.length() - LONGEST);
  }
}
