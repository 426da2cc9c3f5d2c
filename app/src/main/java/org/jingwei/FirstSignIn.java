// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei;

import org.jingwei.directory.SignIns;
import org.jingwei.shared.CountyCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;

/** Tells whoever started an empty installation how to sign in, once. */
final class FirstSignIn {

  private static final Logger TERMINAL = LoggerFactory.getLogger("terminal");
  private static final int HUANGMEI = 421_127;

  private FirstSignIn() {}

  static void tell(ApplicationContext context) {
    int county = context.getEnvironment().getProperty("jingwei.county", Integer.class, HUANGMEI);
    context
        .getBean(SignIns.class)
        .makeFirstAdministrator(new CountyCode(county))
        .ifPresent(password -> TERMINAL.info("{}", text(password)));
  }

  static String text(String password) {
    return """

    ──────────────────────────────────────────────────────────────
      首位管理员  First administrator
        登录名  name       admin
        一次性密码  one-time password   %s
      只能登录一次，登录后须立即设置自己的密码。
      It works once; you then choose a password of your own.
    ──────────────────────────────────────────────────────────────
    """
        .formatted(password);
  }
}
