// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The pattern by which the shipped settings write the log file. */
class LogLineTests {

  private static final String FORGED = "2026-11-25T10:00:00.000+08:00 INFO all is well";

  private static String logged(String message, @Nullable Throwable thrown) throws IOException {
    String settings =
        new ClassPathResource("logback-spring.xml").getContentAsString(StandardCharsets.UTF_8);
    var pattern = Pattern.compile("<pattern>(%d.*)</pattern>").matcher(settings);
    assertThat(pattern.find()).isTrue();
    var context = new LoggerContext();
    var layout = new PatternLayout();
    layout.setContext(context);
    layout.setPattern(pattern.group(1));
    layout.start();
    var logger = context.getLogger("test");
    return layout.doLayout(new LoggingEvent("", logger, Level.WARN, message, thrown, null));
  }

  @Test
  void nobodyWritesALineOfTheLogByWhatTheySend() throws IOException {
    assertThat(logged("asked for x\r\n" + FORGED, null).lines()).hasSize(1);
  }

  @Test
  void whatAnExceptionSaysIsIndented() throws IOException {
    var lines = logged("failed", new IllegalStateException("x\n" + FORGED)).lines().toList();
    assertThat(lines).hasSizeGreaterThan(2).anyMatch(line -> line.contains(FORGED));
    assertThat(lines.subList(1, lines.size())).allMatch(line -> line.startsWith("  "));
    assertThat(lines).filteredOn(line -> line.contains("IllegalStateException")).hasSize(1);
  }
}
