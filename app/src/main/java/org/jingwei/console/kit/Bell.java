// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import jakarta.servlet.http.HttpServletRequest;

/** Tells the top bar how many notices the reader has not read. Asked once a page, by staff only. */
public interface Bell {

  int unread(HttpServletRequest request);
}
