// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.staff;

/** A rule of keeping as a line of its page: numbers and days in words. */
public record RuleLine(String kind, String days, String source, String due, String soon) {}
