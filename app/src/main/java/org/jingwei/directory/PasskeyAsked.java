// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

/**
 * What a browser is to have signed by a passkey.
 *
 * @param token comes back with the answer
 * @param options as {@code navigator.credentials} takes them, in JSON with base64url
 */
public record PasskeyAsked(String token, String options) {}
