// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * The page of one case file: what, where, who, by when; what can be done now; what happened.
 *
 * <p>{@link org.jingwei.console.matter.MatterView} is what its templates show. A person sees only
 * the moves that they may make, taken from the rules themselves ({@code Cases.listOpenings}); a
 * refused move comes back with what was typed and the reason beside its field.
 */
@NullMarked
package org.jingwei.console.matter;

import org.jspecify.annotations.NullMarked;
