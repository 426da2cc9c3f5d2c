// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
/**
 * The entrance that all pages and all of the API share: who may come in where, and how every
 * refusal and every bug is answered.
 *
 * <p>Nobody sees this package; it works on requests. A controller of any module takes an {@link
 * org.jingwei.directory.Actor} (or an {@code Optional} of it on a public page) as an argument, and
 * throws {@link org.jingwei.shared.Unfulfilled} to refuse.
 *
 * <p>What is where:
 *
 * <ul>
 *   <li><b>Who may come in</b>: {@code AccessRules}, the one table; {@code SecurityConfiguration},
 *       {@code SessionCookie}, {@code Bearer}, {@code ActorArguments}, {@code BodyLimit}
 *   <li><b>Signing in</b>: {@code SignInHandlers}, {@code Password*}
 *   <li><b>What went wrong</b>: {@code Problem*}, {@code ErrorPages}, {@code Incidents}, {@code
 *       DatabaseAway}
 *   <li><b>The API's document</b>: {@code ApiDocument}
 * </ul>
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>A path that is not in {@code AccessRules} is not answered. The table opens the door of a
 *       page; whether this person may do this thing at that place is asked again by the module that
 *       owns the thing.
 *   <li>No session lives in this process: the cookie's token is looked up, and a revoked one ends
 *       within two seconds everywhere.
 *   <li>Whatever a cookie can authorise needs a forgery token too; a bearer token needs none,
 *       because no browser sends it by itself.
 *   <li>No stack trace, class name or SQL leaves the program; a bug has an incident number that the
 *       log has too.
 * </ul>
 */
@ApplicationModule(allowedDependencies = {"shared", "directory"})
@NullMarked
package org.jingwei.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
