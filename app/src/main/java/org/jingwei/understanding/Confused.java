// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.understanding;

/**
 * Two categories that were taken for each other.
 *
 * @param guessed what was guessed; empty where nothing was
 * @param decided what the desk decided
 * @param times how often
 */
public record Confused(String guessed, String decided, long times) {}
