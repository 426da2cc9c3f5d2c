// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.resident;

/** A category of the first level, to choose what the public map shows. */
public record MapCategory(String code, String name) {}
