// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * The page kit: the view that runs JTE templates, the words in two languages, the assets, and the
 * records that the parts under {@code jte/parts} show. Public because compiled templates live in a
 * package of their own.
 */
@NullMarked
package org.jingwei.console.kit;

import org.jspecify.annotations.NullMarked;
