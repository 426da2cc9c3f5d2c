// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.packs;

import org.jingwei.console.kit.Tone;

/** A line or a system outside, with how it stands and what to ask when it is tried. */
public record ConnectionLine(
    String kind, String code, String href, String title, String more, String state, Tone tone) {}
