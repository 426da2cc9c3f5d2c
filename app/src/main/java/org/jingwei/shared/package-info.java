// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * What every module needs and none owns: ids, county and division codes, refusals, keyset pages and
 * words in two languages.
 *
 * <p>At most ten types live here. A type comes in only when two modules that may not see each other
 * need the very same meaning; anything with a rule about reports, case files or clocks belongs to
 * the module that owns the rule. No Spring in here.
 */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {})
@NullMarked
package org.jingwei.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
