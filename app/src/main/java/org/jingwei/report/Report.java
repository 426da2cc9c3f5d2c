// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.report;

import java.time.Instant;
import java.util.Map;
import org.jingwei.grid.Wgs84;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;

/**
 * One person's or one system's telling (上报、诉求).
 *
 * @param code what the reporter is given to ask after it, such as 261123-000457
 * @param caseId the case file that it belongs to now; merging changes it
 * @param reporter the vault's pseudonym; null for an anonymous report
 * @param text without phone or identity numbers
 * @param cell the grid cell's code; null where the place is known only by its division
 * @param division the smallest division known: village, town or county
 * @param answer how the callback went
 * @param rating 1 to 5; null until the reporter rates
 */
public record Report(
    CountyCode county,
    long id,
    String code,
    long caseId,
    Channel channel,
    @Nullable String sourceRef,
    @Nullable Long reporter,
    String language,
    boolean confidential,
    String text,
    @Nullable String category,
    @Nullable Wgs84 point,
    @Nullable String address,
    @Nullable String cell,
    String division,
    Map<String, String> fields,
    Instant receivedAt,
    Answer answer,
    int callbackTries,
    @Nullable Integer rating,
    @Nullable String comment) {

  /** Where the answer to this reporter stands. */
  public enum Answer {
    /** Not yet told how it ended. */
    WAITING,
    /** Told, and says it is resolved. */
    SATISFIED,
    /** Told, and says it is not resolved. */
    UNSATISFIED,
    /** Not reached after as many tries as the county asks for. */
    UNREACHABLE,
    /** There is nobody to tell: anonymous, answered on the follow-up page only. */
    PUBLISHED;

    /** Whether this reporter no longer keeps the case file open. */
    public boolean settled() {
      return this != WAITING;
    }
  }
}
