// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * What programs may ask of case files over HTTP, under {@code /api/v1}. It goes through the doors
 * of the module ({@code Cases}, {@code CaseLists}, {@code Reporters}) like every other caller, and
 * decides nothing itself.
 *
 * <ul>
 *   <li>{@code CasesApi}, {@code MovesApi}: lists, one case file with its version as ETag, a move;
 *       {@code MoveReader} reads the move from JSON
 *   <li>{@code ReportsApi}: takes one report ({@code Told}) or a stream of them
 *   <li>{@code Bulk*}, {@code Line*}: the stream, one report a line, answered line by line
 *   <li>{@code Follow*}: a report for whoever told it, by code and secret
 * </ul>
 */
@NullMarked
package org.jingwei.casework.web;

import org.jspecify.annotations.NullMarked;
