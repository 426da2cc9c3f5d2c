// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.desk;

import org.jingwei.workplace.SavedFilter;

/**
 * A named filter as a tab.
 *
 * @param current whether its list is the one that is open
 */
public record NamedView(SavedFilter filter, String href, boolean current) {}
