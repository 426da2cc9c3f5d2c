// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * The auditor's pages: what is unusual, and the record by person, by matter and by kind of deed.
 */
@NullMarked
package org.jingwei.console.audit;

import org.jspecify.annotations.NullMarked;
