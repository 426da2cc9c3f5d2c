// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jingwei.text.Folded;
import org.springframework.core.io.ClassPathResource;

/** All chapters in both languages, read once at start. */
final class Manual {

  private static final int MOST_HITS = 12;
  private static final int LONGEST_QUESTION = 60;

  private final Contents contents;
  private final Map<String, Chapter> chapters = new HashMap<>();

  Manual(Contents contents) {
    this.contents = contents;
    for (String language : List.of("zh", "en")) {
      contents
          .all()
          .forEach(entry -> chapters.put(key(language, entry.name()), read(language, entry)));
    }
  }

  private static String key(String language, String name) {
    return language + "/" + name;
  }

  private static Chapter read(String language, Entry entry) {
    var file = new ClassPathResource("help/" + key(language, entry.name()) + ".md");
    try {
      return ChapterText.read(entry.name(), file.getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("no chapter of help: " + file.getPath(), e);
    }
  }

  Contents contents() {
    return contents;
  }

  /** A chapter that the contents name. */
  Chapter chapter(boolean chinese, Entry entry) {
    return java.util.Objects.requireNonNull(chapters.get(key(chinese ? "zh" : "en", entry.name())));
  }

  /** What a reader may read, by group. */
  List<Shelf> listShelves(boolean chinese, Predicate<Entry> readable) {
    return Arrays.stream(Group.values())
        .map(group ->
            new Shelf(
                group,
                contents.all().stream()
                    .filter(entry -> entry.group() == group && readable.test(entry))
                    .map(entry -> chapter(chinese, entry))
                    .toList()))
        .filter(shelf -> !shelf.chapters().isEmpty())
        .toList();
  }

  /**
   * Chapters with all words of a question, those with one in the title first; where no chapter has
   * them all, those that share most pairs of characters, since a Chinese question has no gaps.
   */
  List<Hit> listHits(boolean chinese, String question, Predicate<Entry> readable) {
    String asked = Folded.of(question).strip();
    if (asked.isEmpty() || asked.length() > LONGEST_QUESTION) {
      return List.of();
    }
    List<Chapter> all =
        contents.all().stream().filter(readable).map(entry -> chapter(chinese, entry)).toList();
    List<String> words = List.of(asked.split("\\s+"));
    List<Hit> exact = hits(all, words, words.size());
    List<String> pairs = chinese ? pairs(asked.replaceAll("\\s+", "")) : words;
    return exact.isEmpty() ? hits(all, pairs, Math.max(1, pairs.size() / 2)) : exact;
  }

  private static List<String> pairs(String text) {
    return IntStream.range(0, Math.max(0, text.length() - 1))
        .mapToObj(at -> text.substring(at, at + 2))
        .distinct()
        .toList();
  }

  private static List<Hit> hits(List<Chapter> all, List<String> words, int least) {
    record Scored(Hit hit, int score) {}
    return all.stream()
        .flatMap(chapter -> {
          List<String> lines = chapter.plainLines();
          long found = words.stream().filter(word -> lines.stream().anyMatch(has(word))).count();
          if (found < least) {
            return java.util.stream.Stream.empty();
          }
          String best = best(lines, words).orElse(chapter.leadText());
          int score = (int) found + 2 * inLine(lines.getFirst(), words) + inLine(best, words);
          return java.util.stream.Stream.of(new Scored(new Hit(chapter, best), score));
        })
        .sorted(Comparator.comparingInt((Scored one) -> -one.score()))
        .limit(MOST_HITS)
        .map(Scored::hit)
        .toList();
  }

  /** The line, the title aside, that has most of the words. */
  private static Optional<String> best(List<String> lines, List<String> words) {
    return lines.stream()
        .skip(1)
        .max(Comparator.comparingInt(line -> inLine(line, words)))
        .filter(line -> inLine(line, words) > 0);
  }

  private static int inLine(String line, List<String> words) {
    return (int) words.stream().filter(word -> has(word).test(line)).count();
  }

  private static Predicate<String> has(String word) {
    return line -> Folded.of(line).contains(word);
  }
}
