// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.reply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jingwei.text.Gap;
import org.jingwei.text.Pieces;

/**
 * Whether a text answers what was asked: where, when, what was done, whom to ask, and about the
 * same thing. It looks for signs and understands nothing; so it tells what it misses and refuses
 * nothing. Pure, and linear in both texts, of which it reads the first 4,000 characters.
 */
public final class ReplyCheck {

  /** Longer answers are refused by the rules of the case file. */
  private static final int LONGEST = 4_000;

  /** A shorter text is only begun. */
  private static final int FEWEST_PAIRS = 6;

  private static final int SHARED = 2;
  private static final int MOST_NAMED = 3;

  /** What every message and every answer says. */
  private static final int[] COMMON =
      Pieces.pairs(
          """
          您好，你好，尊敬的领导，我们是，我是，反映的问题，情况，希望，请问，请求，要求，相关部门，有关部门，工作人员，现场，核实，处理，解决，
          感谢，支持，理解，谢谢，现在，已经，进行，一直，没有，没人，有人，这个，这里，那里，什么，怎么，为什么，时候，时间，今天，昨天，几天，天了，
          我们的，大家，群众，居民，村民，市民，业主，生活，影响，严重，政府，单位，领导，管理，加强，及时，尽快，可以，不能，是否，但是，因为，所以，如果，
          就是，还有，以及，对于，关于，目前，后来，下一步，回复如下，收悉，来电，热线，电话，联系，如有疑问，欢迎拨打，您反映的，经核实，经查，我局，我镇，
          the of to and in is was it for on that with this we you your our has have been not are be
          """);

  private ReplyCheck() {}

  /** What an answer lacks, in the order of {@link Lack}; nothing of a text not yet begun. */
  public static List<Finding> listFindings(Asking asking, String answer) {
    String text = Figures.narrow(head(answer)).strip();
    if (text.isEmpty()) {
      return List.of();
    }
    String words = head(asking.words());
    List<Finding> found = new ArrayList<>();
    gaps(text, found);
    if (!Measures.anyIn(text)) {
      found.add(Finding.of(Measures.isEmptyTalk(text) ? Lack.EMPTY : Lack.MEASURE));
    }
    if (!isAboutIt(asking, words, text)) {
      List<String> named = asking.subjects().stream().limit(MOST_NAMED).toList();
      found.add(new Finding(Lack.SUBJECT, named));
    }
    for (String question : Questions.unanswered(words, text)) {
      found.add(new Finding(Lack.QUESTION, List.of(question)));
    }
    if (!asking.hidden() && !namesPlace(asking.places(), words, text)) {
      found.add(Finding.of(Lack.PLACE));
    }
    if (!Particulars.saysWhen(text)) {
      found.add(Finding.of(Lack.WHEN));
    }
    if (!Particulars.saysWhomToAsk(text)) {
      found.add(Finding.of(Lack.CONTACT));
    }
    return found;
  }

  private static String head(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private static void gaps(String text, List<Finding> found) {
    List<String> open =
        Gap.listIn(text).stream()
            .map(gap -> text.substring(gap.start(), gap.end()))
            .distinct()
            .toList();
    if (!open.isEmpty()) {
      found.add(new Finding(Lack.GAP, open));
    }
  }

  private static boolean namesPlace(List<String> places, String words, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return Particulars.hasGap(text, Gap.PLACE)
        || places.stream().anyMatch(place -> lower.contains(place.toLowerCase(Locale.ROOT)))
        || Particulars.placeWords(words).stream().distinct().limit(60).anyMatch(lower::contains);
  }

  /** That both name the same place does not make them be about the same thing. */
  private static boolean isAboutIt(Asking asking, String words, String text) {
    if (asking.subjects().stream().anyMatch(text::contains)) {
      return true;
    }
    String what = words;
    for (String place : asking.places()) {
      what = what.replace(place, " ");
    }
    int[] asked = rare(what);
    int needed = asked.length < FEWEST_PAIRS ? 1 : SHARED;
    return asked.length == 0 || Pieces.shared(asked, rare(text)) >= needed;
  }

  private static int[] rare(String text) {
    return Arrays.stream(Pieces.pairs(text))
        .filter(pair -> Arrays.binarySearch(COMMON, pair) < 0)
        .toArray();
  }
}
