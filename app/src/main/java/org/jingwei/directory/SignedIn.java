// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

/**
 * A session just opened.
 *
 * @param token for the cookie; it is not stored and cannot be shown again
 */
public record SignedIn(Session session, String token) implements SignInStep {}
