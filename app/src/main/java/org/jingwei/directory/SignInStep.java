// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

/** What a right password leads to: a session, or the question for the second step. */
public sealed interface SignInStep permits SignedIn, CodeAsked {}
