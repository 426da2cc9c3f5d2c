// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.List;
import org.jingwei.deadline.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What a merge changed, so that it can be undone exactly.
 *
 * @param reports the reports that were moved
 * @param stateBefore where the merged case file stood
 */
record MergeRecord(
    long id,
    long from,
    long into,
    List<Long> reports,
    CaseState stateBefore,
    @Nullable Stage stageBefore) {
  MergeRecord {
    reports = List.copyOf(reports);
  }
}
