// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework.dispatch;

import java.util.List;
import org.jingwei.shared.Words;

/**
 * One unit that may be the right one.
 *
 * @param probability 0 to 1, that this unit will take the case; over all suggestions at most 1
 * @param reasons counts that were really made, the most telling first; may be empty
 */
public record Suggestion(Named unit, double probability, List<Words> reasons) {}
