// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

/** Mails go into files of their own. */
class MailDropTests extends FileDropTests {

  @Override
  Way way() {
    return Way.MAIL;
  }
}
