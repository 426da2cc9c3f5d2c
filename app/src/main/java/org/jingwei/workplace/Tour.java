// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.workplace;

/**
 * How far a person is with the tour of their first day.
 *
 * @param name which tour
 * @param step where they are, from 0, which is the offer
 * @param ended whether it shows by itself no more: seen to its end, or left
 */
public record Tour(String name, int step, boolean ended) {}
