// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.notices;

import jakarta.servlet.http.HttpServletRequest;
import org.jingwei.console.kit.Bell;
import org.jingwei.directory.Actor;
import org.jingwei.notification.Notifications;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Counts what the reader has not read. */
@Component
final class NoticeBell implements Bell {

  private final Notifications notifications;

  NoticeBell(Notifications notifications) {
    this.notifications = notifications;
  }

  @Override
  public int unread(HttpServletRequest request) {
    return request.getUserPrincipal() instanceof Authentication caller
            && caller.getPrincipal() instanceof Actor actor
        ? notifications.countUnread(actor)
        : 0;
  }
}
