// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forwarding;

import org.jingwei.shared.CountyCode;

/** Words about a matter that follow it to those who have it. */
record Remark(CountyCode county, long id, String number, String status, String text, int attempts) {

  /** Under which they keep it: the same whenever it is sent. */
  String updateId() {
    return "jw" + id;
  }
}
