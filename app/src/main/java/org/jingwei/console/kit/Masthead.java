// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import org.jingwei.shared.Words;

/**
 * What stands at the head of every page.
 *
 * @param county the county's name, from its pack
 * @param code the county's six digits
 * @param schematicCells whether the pack's cells are a schematic partition, which every map then
 *     says
 */
public record Masthead(Words county, int code, boolean schematicCells) {}
