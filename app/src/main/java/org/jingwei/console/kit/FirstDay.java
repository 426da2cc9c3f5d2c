// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import jakarta.servlet.http.HttpServletRequest;

/** Knows whether the reader is in the tour of their first day. */
@FunctionalInterface
public interface FirstDay {

  /** Whether pages bring the tour's script. */
  boolean isOn(HttpServletRequest request);
}
