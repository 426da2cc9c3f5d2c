// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.report;

import org.jingwei.shared.CountyCode;
import org.jingwei.vault.Secrets;
import org.springframework.stereotype.Component;

/**
 * The secret that goes with a report's code. It is worked out from the report's id and a key
 * outside the database, so it need not be stored, and a repeated request is told the same.
 */
@Component
final class ReporterCodes {

  private final Secrets secrets;

  ReporterCodes(Secrets secrets) {
    this.secrets = secrets;
  }

  String secret(CountyCode county, long report) {
    return secrets.secretOf(county, report);
  }

  boolean matches(CountyCode county, long report, String given) {
    return secrets.matches(county, report, given);
  }
}
