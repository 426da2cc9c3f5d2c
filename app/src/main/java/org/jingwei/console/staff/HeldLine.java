// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.staff;

import java.time.Instant;

/**
 * A matter whose erasing is held.
 *
 * @param href where the hold can be lifted; empty where the reader may not
 * @param unit the name of the unit that placed it
 */
public record HeldLine(String code, String href, String basis, String unit, Instant until) {}
