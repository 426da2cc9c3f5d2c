// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import java.util.Set;

/**
 * What somebody wrote and is to be told: the route of a refusal, a letter, what was done.
 *
 * @param words without what the reporters told of themselves; empty where nothing was written
 * @param staff names of those who worked on the matter
 * @param internal whether a note between offices stands in it
 */
record Quote(String words, Set<String> staff, boolean internal) {

  static final Quote NONE = new Quote("", Set.of(), false);
}
