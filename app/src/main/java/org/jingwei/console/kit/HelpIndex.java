// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

/** Knows which chapter of the help is for which page. */
@FunctionalInterface
public interface HelpIndex {

  /** The address of the chapter for a page's path, or that of the index where no chapter is. */
  String chapterFor(String path);
}
