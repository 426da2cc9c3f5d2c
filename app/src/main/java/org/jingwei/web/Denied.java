// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import org.springframework.security.authorization.AuthorizationResult;

/** Why a request does not come in. */
record Denied(Reason reason) implements AuthorizationResult {

  enum Reason {
    NOT_LISTED,
    NOT_SIGNED_IN,
    MUST_CHANGE_PASSWORD,
    MUST_SET_UP_SECOND_STEP,
    NOT_ALLOWED
  }

  @Override
  public boolean isGranted() {
    return false;
  }
}
