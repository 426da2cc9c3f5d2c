// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.desk;

import java.time.Instant;
import java.util.List;
import org.jingwei.console.kit.Chip;
import org.jingwei.console.kit.Tone;
import org.jspecify.annotations.Nullable;

/**
 * A case file as a line of a list, all in the reader's language.
 *
 * @param summary the beginning of what was told
 * @param marks what stands out: urgent, supervised, overdue, perhaps told before
 * @param where the place in words
 * @param told by which channels and how many reports
 * @param age how long ago the first report came
 * @param who the unit that answers for it; may be empty
 * @param note what this list is about; may be empty
 * @param news what happened since the reader looked at it last; empty for nothing
 * @param chip the deadline that ends next; null where no clock runs
 * @param endedAt when it ended; null while it is open
 */
public record CaseRow(
    long id,
    int version,
    String code,
    String summary,
    List<Mark> marks,
    String category,
    String where,
    String told,
    Instant receivedAt,
    String age,
    Mark state,
    String who,
    String note,
    String news,
    @Nullable Chip chip,
    @Nullable Instant endedAt) {

  /** A short word with a sign. */
  public record Mark(Tone tone, String text, String icon) {}

  public CaseRow {
    marks = List.copyOf(marks);
  }

  /** The same row with what this list is about, without the unit. */
  CaseRow noting(String said) {
    return with("", said, news);
  }

  /** The same row in a list that is one unit's own. */
  CaseRow withoutUnit() {
    return with("", note, news);
  }

  /** The same row with what is new for its reader. */
  CaseRow withNews(String fresh) {
    return with(who, note, fresh);
  }

  private CaseRow with(String unit, String said, String fresh) {
    return new CaseRow(
        id,
        version,
        code,
        summary,
        marks,
        category,
        where,
        told,
        receivedAt,
        age,
        state,
        unit,
        said,
        fresh,
        chip,
        endedAt);
  }

  public String href() {
    return "/cases/" + id;
  }

  public String pane() {
    return href() + "/pane";
  }
}
