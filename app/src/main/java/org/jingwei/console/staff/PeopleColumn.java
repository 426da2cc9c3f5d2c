// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.staff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jingwei.console.kit.Say;

/** The columns of a table of people, known by their heads in either language. */
enum PeopleColumn {
  LOGIN("用户名", "Login"),
  NAME("姓名", "Name"),
  UNIT("单位", "Unit"),
  ROLE("岗位", "Role"),
  PLACE("地域", "Place"),
  FROM("起始日期", "From"),
  UNTIL("截止日期", "Until"),
  HERE("在岗", "Here"),
  UNIT_NAME("单位名称", "Unit name"),
  PLACE_NAME("地域名称", "Place name");

  private final String chinese;
  private final String english;

  PeopleColumn(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  String head(Say say) {
    return say.isChinese() ? chinese : english;
  }

  static Optional<PeopleColumn> of(String head) {
    String plain = head.strip();
    return Arrays.stream(values())
        .filter(one ->
            one.chinese.equals(plain)
                || one.english.equalsIgnoreCase(plain)
                || one.name().toLowerCase(Locale.ROOT).equals(plain))
        .findFirst();
  }
}
