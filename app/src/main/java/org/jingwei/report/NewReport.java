// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jingwei.grid.Wgs84;
import org.jingwei.vault.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * A report as it arrives, before anything is found out about it.
 *
 * @param channel where it came from
 * @param sourceRef the other system's own number; null where there is none
 * @param text what was told, 1 to 4,000 characters, no control characters but line breaks and tabs
 * @param category the code that the reporter or the desk chose; null asks for a guess
 * @param point where it is; null where only words are known
 * @param address where it is in words; null or blank where only a point is known
 * @param division the code of the division that the reporter chose among those which the words may
 *     mean; null where nobody chose
 * @param reporter who told it; null for an anonymous report
 * @param fields answers to the category's extra questions, by field code
 * @param happenedAt when it was seen; null for now; never in the future
 * @param language "zh" or "en": the reporter's, for the answer
 * @param confidential the reporter asks that not even the unit learns how to reach them
 * @param joins the code of a case file or report that the reporter says is the same matter
 * @param photos ids of photos uploaded before, at most six
 * @param voice the id of a voice note uploaded before; null where there is none
 * @param key the Idempotency-Key; the same key never makes a second report
 */
public record NewReport(
    Channel channel,
    @Nullable String sourceRef,
    String text,
    @Nullable String category,
    @Nullable Wgs84 point,
    @Nullable String address,
    @Nullable String division,
    @Nullable PersonalData reporter,
    Map<String, String> fields,
    @Nullable Instant happenedAt,
    String language,
    boolean confidential,
    @Nullable String joins,
    List<Long> photos,
    @Nullable Long voice,
    String key) {

  public NewReport {
    fields = Map.copyOf(fields);
    photos = List.copyOf(photos);
  }

  /** A report without a voice note. */
  public NewReport(
      Channel channel,
      @Nullable String sourceRef,
      String text,
      @Nullable String category,
      @Nullable Wgs84 point,
      @Nullable String address,
      @Nullable String division,
      @Nullable PersonalData reporter,
      Map<String, String> fields,
      @Nullable Instant happenedAt,
      String language,
      boolean confidential,
      @Nullable String joins,
      List<Long> photos,
      String key) {
    this(
        channel,
        sourceRef,
        text,
        category,
        point,
        address,
        division,
        reporter,
        fields,
        happenedAt,
        language,
        confidential,
        joins,
        photos,
        null,
        key);
  }

  /** A report whose place nobody chose from a list. */
  public NewReport(
      Channel channel,
      @Nullable String sourceRef,
      String text,
      @Nullable String category,
      @Nullable Wgs84 point,
      @Nullable String address,
      @Nullable PersonalData reporter,
      Map<String, String> fields,
      @Nullable Instant happenedAt,
      String language,
      boolean confidential,
      @Nullable String joins,
      List<Long> photos,
      String key) {
    this(
        channel,
        sourceRef,
        text,
        category,
        point,
        address,
        null,
        reporter,
        fields,
        happenedAt,
        language,
        confidential,
        joins,
        photos,
        key);
  }

  /** The same report under another key. */
  public NewReport withKey(String other) {
    return with(voice, other);
  }

  /** The same report with a voice note; null for none. */
  public NewReport withVoice(@Nullable Long note) {
    return with(note, key);
  }

  private NewReport with(@Nullable Long note, String other) {
    return new NewReport(
        channel,
        sourceRef,
        text,
        category,
        point,
        address,
        division,
        reporter,
        fields,
        happenedAt,
        language,
        confidential,
        joins,
        photos,
        note,
        other);
  }
}
