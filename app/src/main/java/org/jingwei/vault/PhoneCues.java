// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import java.util.List;

/** Words after which even a local number without area code is somebody's telephone. */
final class PhoneCues {

  private static final int NEAR = 6;
  private static final List<String> CUES =
      List.of("电话", "座机", "手机", "联系", "号码", "致电", "拨打", "短号", "tel", "Tel", "TEL");

  private PhoneCues() {}

  static boolean standBefore(String text, int place) {
    String before = text.substring(Math.max(0, place - NEAR), place);
    return CUES.stream().anyMatch(before::contains);
  }
}
