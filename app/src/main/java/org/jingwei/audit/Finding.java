// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.audit;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that an auditor should ask about.
 *
 * @param id time-ordered
 * @param kind which limit was passed
 * @param person who did it, the id in the directory
 * @param day the last day counted, of the county's calendar
 * @param people how many different residents it concerned
 * @param times how often it was done
 * @param found when it was noticed first
 * @param judgement null while nobody has judged it
 */
public record Finding(
    long id,
    FindingKind kind,
    long person,
    LocalDate day,
    long people,
    long times,
    Instant found,
    @Nullable Judgement judgement) {

  /**
   * What an auditor made of it.
   *
   * @param by the auditor's id in the directory
   * @param explained whether there was a good reason; false means that it is pursued
   * @param words why
   */
  public record Judgement(long by, Instant at, boolean explained, String words) {}
}
