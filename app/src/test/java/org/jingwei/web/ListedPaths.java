// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/** Lets tests of the whole program ask the table of who may come in where. */
public final class ListedPaths {

  private ListedPaths() {}

  /** Whether a line of the table covers the pattern of a mapping. */
  public static boolean cover(HttpMethod method, String pattern) {
    String path = pattern.replaceAll("\\{\\*[^}]+}|\\*\\*", "a/b").replaceAll("\\{[^}]+}", "1");
    return new AccessRules().find(method, PathContainer.parsePath(path)).isPresent();
  }
}
