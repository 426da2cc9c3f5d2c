// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.packs;

import java.time.Instant;
import org.jingwei.console.kit.Tone;

/** A version in a list. */
public record VersionLine(
    int number,
    String mark,
    String state,
    Tone tone,
    String reason,
    String by,
    String approvedBy,
    Instant at,
    Instant effectiveAt,
    String trouble,
    int changes,
    boolean waiting,
    boolean proposed,
    boolean mine,
    boolean former) {}
