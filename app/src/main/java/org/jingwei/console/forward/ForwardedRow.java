// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.forward;

import java.time.Instant;
import java.util.Map;
import org.jingwei.console.kit.ForwardedWords;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Tone;
import org.jingwei.forwarding.Forwarded;
import org.jspecify.annotations.Nullable;

/**
 * A matter that was sent on, as its line shows it.
 *
 * @param href of the case file; empty for those who read none
 * @param number theirs; empty until they gave one
 */
public record ForwardedRow(
    String code,
    String href,
    String name,
    String number,
    Tone tone,
    String state,
    String trouble,
    Instant sentAt,
    @Nullable Instant heardAt) {

  static ForwardedRow of(Forwarded one, Map<String, String> names, boolean opens, Say say) {
    return new ForwardedRow(
        one.code(),
        opens ? "/cases/" + one.caseId() : "",
        names.getOrDefault(one.endpoint(), one.endpoint()),
        one.number() == null ? "" : one.number(),
        one.state() == Forwarded.State.DEAD ? Tone.OVER : Tone.PLAIN,
        ForwardedWords.state(one, say),
        ForwardedWords.trouble(one, say),
        one.createdAt(),
        one.heardAt());
  }
}
