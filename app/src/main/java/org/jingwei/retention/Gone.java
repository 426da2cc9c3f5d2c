// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.retention;

import java.time.LocalDate;

/** How many of a kind went on a day. */
public record Gone(LocalDate day, String kind, long amount) {}
