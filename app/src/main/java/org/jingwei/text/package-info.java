// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * Texts as a machine compares them. Two doors: {@link org.jingwei.text.Folded} makes one what
 * people write in several ways; {@link org.jingwei.text.Pieces} is a text cut into small pieces
 * with a number each, by which texts are classified, held against each other and gathered into
 * topics. Pure functions, linear in the text, without a dictionary: Chinese words mostly have two
 * characters, and a longer one is known by the pieces of it.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.jingwei.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
