// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.resident;

/** One open matter that somebody may be telling again, as everybody may know it. */
public record NearLine(String handle, String category, String place, String day, String state) {}
