// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.resident;

import java.util.List;
import org.jingwei.console.kit.Chip;
import org.jingwei.console.kit.Field;
import org.jingwei.console.kit.TimelineItem;
import org.jingwei.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A report as its reporter sees it; texts that do not apply are empty.
 *
 * @param version of the case file, for the forms
 * @param done what was just done
 * @param urged what came of asking for haste, while it cannot be asked for again
 * @param stage which clock the chip shows
 */
public record OwnReport(
    String code,
    int version,
    String state,
    String stateMore,
    String done,
    List<Refusal> refusals,
    String merged,
    String unit,
    String stage,
    @Nullable Chip chip,
    String answer,
    List<TimelineItem.Photo> evidence,
    String declined,
    String route,
    List<Act> acts,
    String urged,
    List<TimelineItem> steps,
    String text,
    String place,
    List<TimelineItem.Photo> photos) {

  /**
   * Something that the reporter may do now.
   *
   * @param name the last part of its address
   * @param key the form's Idempotency-Key
   * @param first whether it is the likely one
   * @param photos handles of those that came with an attempt that was refused
   */
  public record Act(
      String name,
      String title,
      String more,
      String button,
      List<Field> fields,
      String key,
      boolean first,
      boolean takesPhotos,
      List<String> photos,
      String photoError) {

    /** Whether something in it was refused, so that it must be seen. */
    public boolean isWrong() {
      return !photoError.isEmpty() || fields.stream().anyMatch(field -> !field.error().isEmpty());
    }
  }
}
