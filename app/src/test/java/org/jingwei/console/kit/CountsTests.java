// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Counts read right in both languages, also where there is one or none. */
class CountsTests {

  /** A number before what is counted, in a text that knows no singular. */
  private static final Pattern MANY =
      Pattern.compile(
          "(?<!most |least |within |than |of |to |has |in |longer than )\\{\\d} (?:new |open |more )?"
              + "(?:matters|reports|entries|photos|days|people|suggestions|failures|orders|units"
              + "|rows|results|files|notices|letters|changes|versions|sessions)\\b");

  /** Never one: limits, and what stands only where there are several. */
  private static final Set<String> NEVER_ONE =
      Set.of(
          "photo.too-many",
          "desk.reports",
          "retention.days.of",
          "board.span",
          "ledger.sheet.lead",
          "opendata.none",
          "understanding.model.from",
          "refusal.calendar-zone-shifts",
          "audit.found.MANY_SEARCHES_IN_A_DAY");

  private static Properties words(boolean chinese) throws IOException {
    var words = new Properties();
    for (Resource file :
        new PathMatchingResourcePatternResolver().getResources("classpath*:words/*.properties")) {
      if (String.valueOf(file.getFilename()).endsWith("_zh.properties") == chinese) {
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
          words.load(reader);
        }
      }
    }
    return words;
  }

  @Test
  void aCountThatMayBeOneHasItsSingular() throws IOException {
    var wrong = new TreeSet<String>();
    words(false)
        .forEach((key, value) -> {
          String text = value.toString();
          if (!NEVER_ONE.contains(key.toString())
              && !text.contains(",choice,")
              && MANY.matcher(text).find()) {
            wrong.add(key + "=" + text);
          }
        });
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "time.days,1,1 day,1 天",
    "time.days,2,2 days,2 天",
    "time.working-days,1,1 working day,1 个工作日",
    "time.working-days,5,5 working days,5 个工作日",
    "time.days,1000,'1,000 days','1,000 天'"
  })
  void aCountReadsInBothLanguages(String key, long count, String english, String chinese)
      throws IOException {
    String en = words(false).getProperty(key);
    String zh = words(true).getProperty(key);
    Object[] args = {count};
    assertThat(new MessageFormat(en, Locale.ENGLISH).format(args)).isEqualTo(english);
    assertThat(new MessageFormat(zh, Locale.CHINESE).format(args)).isEqualTo(chinese);
  }
}
