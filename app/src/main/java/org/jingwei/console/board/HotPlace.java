// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.board;

/**
 * A grid cell, or a division where no cell is known, with how much came from it.
 *
 * @param href to the matters
 */
public record HotPlace(String name, long amount, String href) {}
