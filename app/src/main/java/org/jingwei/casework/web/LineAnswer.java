// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jingwei.casework.Received;
import org.jspecify.annotations.Nullable;

/**
 * What became of one line of a stream of reports.
 *
 * @param line its number, from 1
 * @param status what a single report would have been answered with: 201 taken, 200 taken before
 * @param report the answer; null where it was refused
 * @param errors why it was refused; null where it was taken
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LineAnswer(long line, int status, @Nullable Received report, @Nullable List<Wrong> errors) {

  /**
   * One thing that is wrong.
   *
   * @param field the input; null where no single one is to blame
   * @param rule what it must be
   * @param remedy what to do
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Wrong(@Nullable String field, String code, String rule, String remedy) {}
}
