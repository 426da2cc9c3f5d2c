// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

/** A filter that is on: its words, and the address of the list without it. */
public record ActiveFilter(String label, String without) {}
