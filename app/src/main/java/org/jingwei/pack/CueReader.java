// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.util.List;
import org.jingwei.report.Cue;

/** Reads {@code cues.csv}: words that tell of danger. */
final class CueReader {

  private static final int SHORTEST = 2;

  private final PackDraft draft;

  CueReader(PackDraft draft) {
    this.draft = draft;
  }

  List<Cue> read() {
    List<Row> rows = draft.tableIfThere("cues.csv", "word", "level");
    draft.unique(rows, row -> row.get("word"));
    return draft.read(rows, CueReader::cue);
  }

  private static Cue cue(Row row) {
    String word = row.text("word");
    if (word.length() < SHORTEST) {
      throw new Unfit(word + " 太短，至少两个字", word + " is too short: two characters at least");
    }
    return new Cue(word, row.oneOf("level", List.of("urgent", "police")).equals("police"));
  }
}
