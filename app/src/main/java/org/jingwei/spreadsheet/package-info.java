// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * Spreadsheets from outside, before anything reads them: {@link org.jingwei.spreadsheet.Xlsx} tells
 * whether one stays small, and writes its numbers as they were typed. Whoever takes in a table asks
 * here first.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.jingwei.spreadsheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
