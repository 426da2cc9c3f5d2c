// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import java.util.Locale;
import org.jingwei.forwarding.Forwarded;

/** Says how a matter stands that was sent on to others. */
public final class ForwardedWords {

  private ForwardedWords() {}

  /** Where it stands between us and them. */
  public static String state(Forwarded one, Say say) {
    return say.it("elsewhere.state." + one.state().name().toLowerCase(Locale.ROOT));
  }

  /** Their word for where it stands; what we have no word for, as they say it. */
  public static String theirs(String status, Say say) {
    String key = "theirs." + (status.isEmpty() ? "open" : status);
    return say.has(key) ? say.it(key) : status;
  }

  /** Why it does not get on; empty where it does. A status of theirs is said with its number. */
  public static String trouble(Forwarded one, Say say) {
    String fault = one.fault();
    if (fault == null || !one.state().live()) {
      return "";
    }
    String[] parts = fault.split(" ", 2);
    String key = "elsewhere.fault." + parts[0];
    if (say.has(key)) {
      return say.it(key, parts.length > 1 ? parts[1] : "");
    }
    return fault.startsWith("unreadable")
        ? say.it("elsewhere.fault.unreadable")
        : say.it("elsewhere.fault.answered", fault);
  }
}
