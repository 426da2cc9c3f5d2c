// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.NullMarked;

/**
 * Sentences of real messages, read when the bench runs: those that name one pseudonym, where a name
 * goes, and those that name none.
 *
 * @param bare sentences without a place
 */
@NullMarked
record Frames(List<Frame> placed, List<String> bare) {

  private static final Pattern PSEUDONYM = Pattern.compile("[A-Z][0-9]{0,3}[市县区]");
  private static final Pattern END = Pattern.compile("[。！？!?；;\\s]+");
  private static final int SHORTEST = 8;
  private static final int LONGEST = 200;

  /** A sentence, cut where the pseudonym stood. */
  record Frame(String before, String after) {
    String with(String name) {
      return before + name + after;
    }
  }

  /**
   * @param half 0 or 1: messages are dealt out by their number
   */
  static Frames read(Path messages, int half) throws IOException {
    Frames frames = new Frames(new ArrayList<>(), new ArrayList<>());
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(messages)), StandardCharsets.UTF_8))) {
      String line = in.readLine();
      int number = 0;
      while ((line = in.readLine()) != null) {
        if (number++ % 2 == half) {
          for (String sentence : END.split(line.replaceFirst("^[0-9]+,[^,]*,", ""))) {
            frames.take(sentence);
          }
        }
      }
    }
    return frames;
  }

  private void take(String sentence) {
    if (sentence.length() < SHORTEST || sentence.length() > LONGEST) {
      return;
    }
    Matcher found = PSEUDONYM.matcher(sentence);
    if (!found.find()) {
      bare.add(sentence);
      return;
    }
    Frame frame = new Frame(sentence.substring(0, found.start()), sentence.substring(found.end()));
    if (!found.find()) {
      placed.add(frame);
    }
  }
}
