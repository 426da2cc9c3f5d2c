// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.topic;

import org.jingwei.grouping.Heat;
import org.jingwei.grouping.Trend;

/**
 * What was counted of a topic.
 *
 * @param weeks how many weeks before the last one there was anything to count
 */
record Counted(int matters, int open, int nameless, Heat heat, Trend trend, int weeks) {}
