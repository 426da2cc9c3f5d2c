// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.understanding;

import java.time.Instant;

/** Something that a leader must know, as a line. */
public record NewsRow(String what, Instant at) {}
