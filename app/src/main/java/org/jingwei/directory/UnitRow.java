// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

/** A stored unit and whether it was closed by a later pack. */
record UnitRow(Unit unit, boolean closed) {}
