// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.audit;

import java.time.Instant;

/**
 * A line of the record.
 *
 * @param who a person's name, or the part of the program
 * @param where unit and role
 * @param what the deed in words
 * @param on on which thing, by its code where it has one
 * @param why the reason given; empty where none was needed or it was erased
 */
public record EntryRow(
    long id, Instant at, String who, String where, String what, String on, String why) {}
