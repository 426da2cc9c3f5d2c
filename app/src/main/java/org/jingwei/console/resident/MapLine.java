// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.resident;

/** One line of the list under the public map. */
public record MapLine(String place, long matters) {}
