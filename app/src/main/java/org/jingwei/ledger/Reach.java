// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.ledger;

/**
 * How far somebody's looks or deeds of one kind reached in a span of time.
 *
 * @param actor without unit and role, in which they may have changed
 * @param people how many different people it concerned
 * @param times how often
 */
public record Reach(LedgerActor actor, long people, long times) {}
