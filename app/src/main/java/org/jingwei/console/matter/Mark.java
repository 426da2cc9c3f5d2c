// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import org.jingwei.console.kit.Tone;

/** A state or a property in a word, with a sign. */
public record Mark(Tone tone, String text, String icon) {}
