// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.util.Map;
import java.util.Optional;
import org.jingwei.deadline.LimitUnit;
import org.jingwei.report.Channel;
import org.jingwei.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * A line outside, as the county's pack tells of it; another county's line with other names of
 * fields, states and categories is another set of rows.
 *
 * @param code such as {@code 12345}; the part of the address at which its messages come in
 * @param channel the channel of its reports
 * @param transport how messages pass: {@code http}, or {@code csv} or {@code xlsx} in a folder
 * @param addressVariable the setting that holds its address or its folder; the line is off while
 *     that is empty
 * @param secretVariable the setting that holds the secrets shared with it ({@code whsec_…})
 * @param returnAmount within how long an order may be given back, counted from its coming
 * @param source who says so
 * @param states their word for each of our states; a state without one is not told
 * @param kinds what their category codes mean here
 * @param fields their name for each of our fields; one that is not there is named as ours
 */
public record OutsideSystem(
    String code,
    Words name,
    Channel channel,
    String transport,
    String addressVariable,
    String secretVariable,
    int returnAmount,
    LimitUnit returnUnit,
    Words source,
    Map<String, String> states,
    Map<String, Kind> kinds,
    Map<String, String> fields) {

  /**
   * What one of their categories means here.
   *
   * @param category our code; empty lets the desk decide
   * @param handover whether such matters are handed on at once, as those of the 110 type are
   * @param confidential whether such matters are kept confidential whatever the order says, as
   *     reports of offences are; null for no
   */
  public record Kind(String category, boolean handover, @Nullable Boolean confidential) {

    public Kind(String category, boolean handover) {
      this(category, handover, null);
    }
  }

  public OutsideSystem {
    states = Map.copyOf(states);
    kinds = Map.copyOf(kinds);
    fields = Map.copyOf(fields);
  }

  String field(String ours) {
    return fields.getOrDefault(ours, ours);
  }

  Optional<Kind> kind(String theirs) {
    return Optional.ofNullable(kinds.get(theirs));
  }
}
