// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.packs;

import org.jingwei.console.kit.Tone;

/** A line of a list: where it leads, what it says, how it stands. */
public record Line(String href, String title, String more, String state, Tone tone, boolean deep) {}
