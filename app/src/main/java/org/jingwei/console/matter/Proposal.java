// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

/**
 * A unit proposed as the lead, with the reason.
 *
 * @param share how likely it is the right one, such as "92 %"; empty where only the catalogue says
 * @param sure whether proposals this confident have proved right
 */
public record Proposal(String code, String name, String reason, String share, boolean sure) {}
