// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grouping;

/**
 * A piece by which a topic is known.
 *
 * @param code the piece's
 * @param value what it weighs in the topic's texts on average, 0 to 1
 * @param name how much it is a name that the topic's texts share, 0 to 1
 */
public record Sign(int code, float value, float name) {}
