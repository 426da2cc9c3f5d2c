// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

/** A photo of a report or of a result. */
public record Picture(String href, String alt) {}
