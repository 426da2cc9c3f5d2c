// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * The pages that cross modules: desk, dashboard, search, administration, help; and the kit on which
 * every page is written.
 *
 * <p>By who uses the pages:
 *
 * <ul>
 *   <li>{@code resident}: people without an account
 *   <li>{@code opendata}: what is published for programs
 *   <li>{@code desk}: the desk, and every list that staff start from
 *   <li>{@code field}: the grid worker’s app, which works without a signal
 *   <li>{@code matter}: one case file; its moves, prints and contacts
 *   <li>{@code board}: figures, for leaders and for the public
 *   <li>{@code notices}: the bell and the outbox of messages
 *   <li>{@code exchange}, {@code webhook}: the hotlines and the programs that are told, for those
 *       who look after them
 *   <li>{@code staff}: accounts, sessions, roles
 *   <li>{@code help}: chapters for each kind of page, and the tour of the first day
 *   <li>{@code kit}: what all of them are made of
 * </ul>
 *
 * <p>The top of the arrows: it may see every module and is seen by none. Invariants: a template
 * gets typed records and has no logic beyond showing them; no text stands in a template, all words
 * come from the bundles; no page carries an inline script or an inline style; a page works without
 * scripts for everything but the map, the charts and live arrival.
 */
@ApplicationModule
@NullMarked
package org.jingwei.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
