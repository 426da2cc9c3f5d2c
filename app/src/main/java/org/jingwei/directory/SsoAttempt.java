// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

/**
 * A browser that was sent to the county's own sign-in.
 *
 * @param state comes back with the browser
 * @param nonce must stand, hashed, in the token that is given out for it
 * @param verifier proves to the other side that it is us who fetch the token (RFC 7636)
 * @param next where the person wanted to go
 */
public record SsoAttempt(String state, String nonce, String verifier, String next) {
  @Override
  public String toString() {
    return "SsoAttempt";
  }
}
