// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * Speaks Open311 GeoReport v2 (open311.org) below {@code /open311/v2/}, in XML and JSON.
 *
 * <p>The door is {@link org.jingwei.open311.Open311}: keys of clients. {@code *Calls} answer the
 * calls, {@code Form} reads what was sent, {@code RequestViews} says what may be shown, {@code
 * Formats} writes either format, {@code Fault} is an error as the standard wants it.
 *
 * <p>Invariants: everybody may read where what kind of matter stands how; words, place below the
 * town and address only the key by which a report came; who told it, nobody. Petitions and
 * confidential reports are listed for nobody else. A report keeps its id when it is merged.
 */
@ApplicationModule(
    allowedDependencies = {
      "casework",
      "report",
      "deadline",
      "grid",
      "directory",
      "vault",
      "ledger",
      "polling",
      "picture",
      "shared"
    })
@NullMarked
package org.jingwei.open311;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
