// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.resident;

/**
 * A category that the words may mean.
 *
 * @param words those that decided, in one line
 */
public record Proposal(String code, String name, String words) {}
