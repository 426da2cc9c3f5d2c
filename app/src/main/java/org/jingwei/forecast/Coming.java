// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forecast;

/**
 * A forecast of a week that has not ended.
 *
 * @param hazard its code
 * @param soFar how many matters have come by now in that week
 */
public record Coming(String hazard, Expected expected, int soFar) {}
