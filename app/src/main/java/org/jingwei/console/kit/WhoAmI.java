// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells the top bar who is signed in; null for a resident without an account. */
public interface WhoAmI {

  @Nullable Me of(HttpServletRequest request, Locale locale);
}
