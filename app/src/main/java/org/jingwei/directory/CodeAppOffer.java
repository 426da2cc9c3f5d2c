// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

/**
 * What a code app is given when it is set up.
 *
 * @param secret in base 32, to be typed where no picture can be read
 * @param address the otpauth address that the picture holds
 */
public record CodeAppOffer(String secret, String address) {
  @Override
  public String toString() {
    return "CodeAppOffer";
  }
}
