// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.List;
import org.jingwei.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * A case file with all that belongs to it, read together: what its page shows.
 *
 * @param other the case file that it was merged into; null where there is none
 */
public record Dossier(
    CaseFile file,
    List<Report> reports,
    List<WorkOrder> orders,
    List<Request> requests,
    List<CaseEvent> history,
    @Nullable CaseFile other) {

  public Dossier {
    reports = List.copyOf(reports);
    orders = List.copyOf(orders);
    requests = List.copyOf(requests);
    history = List.copyOf(history);
  }
}
