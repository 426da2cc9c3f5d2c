// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.forward;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Tone;
import org.jingwei.forwarding.Forwarded;
import org.jspecify.annotations.Nullable;

/**
 * A matter that was sent on, as its line shows it; who may read its case file opens it.
 *
 * @param href of the case file
 * @param number theirs; empty until they gave one
 */
public record ForwardedRow(
    String code,
    String href,
    String name,
    String number,
    Tone tone,
    String state,
    String fault,
    Instant sentAt,
    @Nullable Instant heardAt) {

  static ForwardedRow of(Forwarded one, Map<String, String> names, Say say) {
    return new ForwardedRow(
        one.code(),
        "/cases/" + one.caseId(),
        names.getOrDefault(one.endpoint(), one.endpoint()),
        one.number() == null ? "" : one.number(),
        one.state() == Forwarded.State.DEAD ? Tone.OVER : Tone.PLAIN,
        say.it("elsewhere.state." + one.state().name().toLowerCase(Locale.ROOT)),
        one.fault() == null || !one.state().live() ? "" : one.fault(),
        one.createdAt(),
        one.heardAt());
  }
}
