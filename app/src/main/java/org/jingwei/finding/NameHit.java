// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.finding;

/**
 * A name that was found.
 *
 * @param by the form of the name that was met
 * @param score the higher the likelier; for ordering alone
 */
public record NameHit(Named named, How how, String by, int score) {}
