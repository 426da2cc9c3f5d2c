// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.util.ArrayList;
import java.util.List;
import org.jingwei.retention.RetentionRule;
import org.jingwei.shared.Words;

/** Reads how long a county keeps what, where it says otherwise than usual. */
final class RetentionReader {

  private static final String FILE = "retention.csv";

  private final PackDraft draft;

  RetentionReader(PackDraft draft) {
    this.draft = draft;
  }

  List<RetentionRule> read() {
    List<Row> rows = draft.tableIfThere(FILE, "kind", "days", "source", "source_en");
    draft.unique(rows, row -> row.get("kind"));
    List<RetentionRule> rules = new ArrayList<>();
    draft.each(
        rows,
        row -> {
          String source = row.text("source");
          String english = row.get("source_en");
          rules.add(
              new RetentionRule(
                  row.oneOf("kind", RetentionRule.KINDS),
                  row.number("days", 1, RetentionRule.MOST_DAYS),
                  new Words(source, english.isEmpty() ? source : english)));
        });
    return rules;
  }
}
