// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

/**
 * The first step was right and the second is asked for; nobody is signed in yet.
 *
 * @param token for a cookie of a few minutes; it is not stored and cannot be shown again
 */
public record CodeAsked(String token) implements SignInStep {
  @Override
  public String toString() {
    return "CodeAsked";
  }
}
