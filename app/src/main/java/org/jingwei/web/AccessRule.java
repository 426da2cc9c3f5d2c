// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/** One line of the table: these methods on these paths are open to those. */
record AccessRule(Set<HttpMethod> methods, PathPattern pattern, Access access) {

  boolean covers(HttpMethod method, PathContainer path) {
    return methods.contains(method) && pattern.matches(path);
  }
}
