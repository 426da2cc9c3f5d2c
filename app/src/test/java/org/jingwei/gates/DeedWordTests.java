// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An auditor reads words: every deed that can stand in the ledger has some in both languages. */
class DeedWordTests {

  private static final Path MAIN = Path.of("src/main");

  private static final List<Pattern> NAMED =
      List.of(
          Pattern.compile("new LedgerAction\\(\\s*\"([a-z.-]+[a-z])\"\\s*\\)"),
          Pattern.compile("[ (]put\\([^;]*?\"([a-z][a-z-]*(?:[.-][a-z-]+)+)\""));

  private static Set<String> deeds() throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(MAIN.resolve("java"))) {
      for (Path source : sources.filter(one -> one.toString().endsWith(".java")).toList()) {
        String text = Files.readString(source);
        boolean record = source.endsWith("DirectoryRecord.java");
        for (Pattern pattern : record ? NAMED : NAMED.subList(0, 1)) {
          pattern.matcher(text).results().forEach(match -> found.add(match.group(1)));
        }
      }
    }
    return found;
  }

  private static Set<Object> words(String language) throws IOException {
    var all = new Properties();
    try (Stream<Path> bundles = Files.list(MAIN.resolve("resources/words"))) {
      for (Path bundle : bundles.toList()) {
        boolean chinese = bundle.toString().endsWith("_zh.properties");
        if (chinese == language.equals("zh")) {
          try (var reader = Files.newBufferedReader(bundle)) {
            all.load(reader);
          }
        }
      }
    }
    return all.keySet();
  }

  @Test
  void everyDeedHasWordsInBothLanguages() throws IOException {
    Set<String> deeds = deeds();
    assertThat(deeds).contains("vault.reveal", "person.appoint", "sign-in.failed");
    for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      assertThat(deeds)
          .allSatisfy(deed -> assertThat(words(language.getLanguage())).contains("act." + deed));
    }
  }
}
