// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.packs;

/**
 * A day of the calendar's page.
 *
 * @param date 2026-10-01; empty before the first of the month
 * @param told the whole of it in words, for who does not see the page
 */
public record DayCell(String date, String number, String mark, boolean off, String told) {}
