// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

/** The two ways out. */
record Carriers(Carrier text, Carrier mail) {

  Carrier by(Way way) {
    return switch (way) {
      case TEXT -> text;
      case MAIL -> mail;
    };
  }
}
