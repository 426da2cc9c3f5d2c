// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

/**
 * Outlines for a map.
 *
 * @param version changes whenever the answer to the same question may change; fit for an ETag
 * @param geoJson a FeatureCollection (RFC 7946), WGS-84, each feature with {@code level}, {@code
 *     code}, {@code name}, {@code nameEn} where the pack has one, {@code parent} and {@code
 *     schematic}
 */
public record MapFeatures(String version, String geoJson) {}
