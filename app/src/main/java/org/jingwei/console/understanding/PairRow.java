// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.understanding;

/** Two categories taken for each other, in words, and how often. */
public record PairRow(String guessed, String decided, String times) {}
