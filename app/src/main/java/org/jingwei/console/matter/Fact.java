// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

/** A label and what stands beside it. */
public record Fact(String label, String value) {}
