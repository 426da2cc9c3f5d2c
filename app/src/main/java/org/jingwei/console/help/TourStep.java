// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.help;

/**
 * A step of a tour.
 *
 * @param page where it is told
 * @param at what it points at, as a selector; the first that is seen counts, none is no fault
 * @param key its words in the bundles
 */
public record TourStep(String page, String at, String key) {}
