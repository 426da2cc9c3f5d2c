// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.find;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jingwei.console.find.Asked.Reading;
import org.jingwei.console.kit.Say;
import org.jingwei.finding.How;
import org.jingwei.finding.NameHit;
import org.jingwei.finding.NameShelf;
import org.jingwei.finding.Operator;
import org.jingwei.finding.Question;
import org.jingwei.shared.CountyCode;
import org.jingwei.text.Folded;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what was typed into what is looked for. */
@Component
final class Asking {

  static final String PATH = "/search?q=";

  /** Somebody's number, a name for which this is no search: see CallerPages. */
  private static final Pattern NUMBER =
      Pattern.compile("(?:\\+?86)?1[3-9]\\d{9}|\\d{17}[\\dx]|0\\d{2,3}-?\\d{7,8}");

  private static final Set<How> BY_LETTERS = EnumSet.of(How.PINYIN, How.INITIALS, How.SOUND);
  private static final Set<String> IN_TEXTS = Set.of(Shelves.PLACE, Shelves.CATEGORY);
  private static final int READINGS = 3;

  private final Shelves shelves;
  private final Operators operators;

  Asking(Shelves shelves, Operators operators) {
    this.shelves = shelves;
    this.operators = operators;
  }

  static String href(String question) {
    return PATH + URLEncoder.encode(question, StandardCharsets.UTF_8);
  }

  Asked of(CountyCode county, Question question, Say say) {
    NameShelf shelf = shelves.of(county);
    Narrowed narrowed = new Narrowed();
    List<List<String>> words = new ArrayList<>();
    List<FindChip> chips = new ArrayList<>();
    List<Reading> readings = new ArrayList<>();
    Reading meant = null;
    for (Question.Part part : question.parts()) {
      if (part.operator() != null) {
        Optional<String> known = operators.read(county, part, narrowed, say);
        chips.add(chip(part, known, question, say));
        if (known.isEmpty()) {
          words.add(List.of(part.value()));
        }
      } else if (part.without()) {
        chips.add(
            new FindChip(say.it("find.without"), part.value(), true, href(question.less(part))));
      } else {
        words.add(read(shelf, part, readings));
        meant = meant == null ? meant(shelf, part, question) : meant;
      }
    }
    boolean number =
        question.words().stream().anyMatch(word -> NUMBER.matcher(Folded.of(word)).matches());
    return new Asked(
        narrowed.sought(words, question.without()),
        words.stream().flatMap(List::stream).toList(),
        chips,
        readings,
        meant,
        number);
  }

  private static FindChip chip(
      Question.Part part, Optional<String> known, Question question, Say say) {
    Operator operator = part.operator();
    String label = operator == null ? "" : say.it("find.operator." + operator.name());
    return new FindChip(
        label, known.orElse(part.value()), known.isPresent(), href(question.less(part)));
  }

  /** Letters may be pinyin of a place or a category: then the characters are looked for too. */
  private static List<String> read(NameShelf shelf, Question.Part part, List<Reading> readings) {
    String word = part.value();
    if (part.phrase() || !word.chars().allMatch(c -> c < 128) || !hasLetters(word)) {
      return List.of(word);
    }
    List<String> any = new ArrayList<>(List.of(word));
    for (NameHit hit : shelf.search(word, IN_TEXTS, READINGS)) {
      if (BY_LETTERS.contains(hit.how())) {
        any.add(hit.by());
        readings.add(new Reading(word, hit.by(), ""));
      }
    }
    return any.stream().distinct().toList();
  }

  private static boolean hasLetters(String word) {
    return word.length() > 1 && word.chars().anyMatch(Character::isLetter);
  }

  private static @Nullable Reading meant(NameShelf shelf, Question.Part part, Question question) {
    return shelf.search(part.value(), Shelves.ALL, 1).stream()
        .filter(hit -> hit.how() == How.SOUND)
        .map(hit ->
            new Reading(part.value(), hit.by(), href(question.instead(part.value(), hit.by()))))
        .findFirst()
        .orElse(null);
  }
}
