// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every word that the program says exists in both languages. */
class WordTests {

  private static final Pattern REFUSAL =
      Pattern.compile(
          "(?:Refusal\\.(?:invalid|of)|new Refusal|[Rr]efused?|invalid|problem|words\\.of|field)"
              + "\\(\\s*(?:[\\w.]+,\\s*)*\"([a-z]+(?:-[a-z]+)+)\"");
  private static final Pattern SAID =
      Pattern.compile("\\bsay(?:\\(\\))?\\.it\\(\\s*\"([\\w.-]+)\"\\s*[,)]");
  private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}“][\\p{L}\\p{N}“”_.-]*");
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

  private final Map<String, Map<String, String>> bundles = bundles();

  @Test
  void standInBothLanguages() {
    var lonely = new TreeSet<String>();
    bundles.forEach((name, words) -> {
      Set<String> other = other(name).keySet();
      words.keySet().stream()
          .filter(key -> !other.contains(key) && !isOfOneLanguage(key))
          .forEach(key -> lonely.add(name + ": " + key));
    });
    assertThat(lonely).isEmpty();
  }

  /** Not the same ones: a name may have a form for each language. */
  @Test
  void takeAsManyArgumentsInBothLanguages() {
    var differ = new TreeSet<String>();
    bundles.forEach((name, words) ->
        words.forEach((key, text) -> {
          String other = other(name).getOrDefault(key, text);
          if (arguments(text) != arguments(other)) {
            differ.add(name + ": " + key + " " + arguments(text) + " " + arguments(other));
          }
        }));
    assertThat(differ).isEmpty();
  }

  /** With arguments '' is one apostrophe, without them two: ’ is one everywhere. */
  @Test
  void writeNoApostropheThatAPatternWouldEat() {
    var eaten = new TreeSet<String>();
    bundles.forEach((name, words) ->
        words.forEach((key, text) -> {
          if (text.contains("'")) {
            eaten.add(name + ": " + key);
          }
        }));
    assertThat(eaten).isEmpty();
  }

  /** What a merge left behind reads as a key, too. */
  @Test
  void areKnownByKeysAlone() {
    assertThat(keys()).allMatch(key -> KEY.matcher(key).matches());
  }

  @Test
  void sayOfEveryRefusalTheRuleAndTheRemedy() {
    Set<String> keys = keys();
    var unsaid = new TreeSet<String>();
    for (String code : matches(REFUSAL, "java", ".java")) {
      for (String key : List.of("refusal." + code, "refusal." + code + ".remedy")) {
        if (!keys.contains(key)) {
          unsaid.add(key);
        }
      }
    }
    assertThat(unsaid).isEmpty();
    assertThat(matches(REFUSAL, "java", ".java")).hasSizeGreaterThan(60);
  }

  @Test
  void keepNoRefusalThatNobodySpeaks() {
    String sources =
        Product.files("java", ".java").stream()
            .map(Product::text)
            .collect(Collectors.joining("\n"));
    assertThat(
            keys().stream()
                .filter(key -> key.startsWith("refusal.") && !key.endsWith(".remedy"))
                .map(key -> key.substring("refusal.".length()))
                .filter(code -> !sources.contains('"' + code + '"')))
        .isEmpty();
  }

  @Test
  void existForEveryKeyThatAPageAsksFor() {
    Set<String> keys = keys();
    var missing = new TreeSet<>(matches(SAID, "jte", ".jte"));
    missing.addAll(matches(SAID, "java", ".java"));
    missing.removeAll(keys);
    assertThat(missing).isEmpty();
  }

  /** A holiday's name is written in Chinese in the notices; English alone needs a translation. */
  private static boolean isOfOneLanguage(String key) {
    return key.startsWith("holiday.");
  }

  private Map<String, String> other(String name) {
    String sought = name.endsWith("_zh") ? name.substring(0, name.length() - 3) : name + "_zh";
    return bundles.getOrDefault(sought, Map.of());
  }

  private Set<String> keys() {
    return bundles.values().stream()
        .flatMap(words -> words.keySet().stream())
        .collect(Collectors.toSet());
  }

  private static long arguments(String text) {
    return ARGUMENT.matcher(text).results().map(MatchResult::group).distinct().count();
  }

  private static List<String> matches(Pattern pattern, String folder, String ending) {
    var found = new TreeSet<String>();
    for (var file : Product.files(folder, ending)) {
      pattern.matcher(Product.text(file)).results().forEach(m -> found.add(m.group(1)));
    }
    return new ArrayList<>(found);
  }

  private static Map<String, Map<String, String>> bundles() {
    var bundles = new TreeMap<String, Map<String, String>>();
    for (var file : Product.files("resources/words", ".properties")) {
      var words = new Properties();
      try (var in = java.nio.file.Files.newBufferedReader(file)) {
        words.load(in);
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      var texts = new TreeMap<String, String>();
      words.stringPropertyNames().forEach(key -> texts.put(key, words.getProperty(key)));
      bundles.put(file.getFileName().toString().replace(".properties", ""), texts);
    }
    return bundles;
  }
}
