// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jingwei.casework.web.LineReader.Line;
import org.junit.jupiter.api.Test;

class LineReaderTests {

  private static List<String> read(InputStream in) throws IOException {
    var reader = new LineReader(in);
    List<String> lines = new ArrayList<>();
    for (Line line = reader.next(); line != null; line = reader.next()) {
      byte[] bytes = line.bytes();
      lines.add(
          line.number()
              + (bytes == null ? " too long" : ":" + new String(bytes, StandardCharsets.UTF_8)));
    }
    return lines;
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void cutsAtLineBreaksAndCountsBlankLines() throws IOException {
    assertThat(read(stream("a\n\n \r\n灯\r\nb"))).containsExactly("1:a", "4:灯\r", "5:b");
    assertThat(read(stream(""))).isEmpty();
    assertThat(read(stream("a\n"))).containsExactly("1:a");
  }

  @Test
  void passesOverALineThatIsTooLong() throws IOException {
    String longest = "x".repeat(LineReader.LONGEST);
    assertThat(read(stream("a\n" + longest + "y\nb\n")))
        .containsExactly("1:a", "2 too long", "3:b");
    assertThat(read(stream(longest + "\nb"))).containsExactly("1:" + longest, "2:b");
    assertThat(read(stream("a\n" + longest.repeat(5)))).containsExactly("1:a", "2 too long");
  }

  @Test
  void readsTheSameHoweverTheStreamIsCut() throws IOException {
    var text = new StringBuilder();
    var random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      text.append("z".repeat(random.nextInt(200))).append('\n');
    }
    var inPieces =
        new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)) {
          @Override
          public synchronized int read(byte[] bytes, int offset, int length) {
            return super.read(bytes, offset, Math.min(length, 1 + random.nextInt(999)));
          }
        };
    assertThat(read(inPieces)).isEqualTo(read(stream(text.toString())));
  }
}
