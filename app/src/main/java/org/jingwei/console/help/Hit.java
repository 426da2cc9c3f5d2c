// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.help;

/**
 * A chapter in which something was found.
 *
 * @param line the line that says it
 */
public record Hit(Chapter chapter, String line) {}
