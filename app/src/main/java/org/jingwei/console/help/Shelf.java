// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.help;

import java.util.List;

/** The chapters of one group that a reader may read. */
public record Shelf(Group group, List<Chapter> chapters) {}
