// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.notices;

import jakarta.servlet.http.HttpServletRequest;
import org.jingwei.audit.Audit;
import org.jingwei.casework.WhoAnswers;
import org.jingwei.console.kit.Bell;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Area;
import org.jingwei.directory.Permission;
import org.jingwei.notification.Notifications;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Counts what the reader has not read, and for auditors what waits to be judged. */
@Component
final class NoticeBell implements Bell {

  private static final int COUNTED_UP_TO = 100;

  private final Notifications notifications;
  private final Audit audit;
  private final WhoAnswers answers;

  NoticeBell(Notifications notifications, Audit audit, WhoAnswers answers) {
    this.notifications = notifications;
    this.audit = audit;
    this.answers = answers;
  }

  @Override
  public int unread(HttpServletRequest request) {
    return request.getUserPrincipal() instanceof Authentication caller
            && caller.getPrincipal() instanceof Actor actor
        ? notifications.countUnread(actor) + findings(actor) + news(actor)
        : 0;
  }

  /** What leaders of the whole county must know of automatic dispatch; 0 for all others. */
  int news(Actor actor) {
    return actor.may(Permission.MANAGE_MODELS, Area.of(actor.county()))
        ? answers.countNews(actor.county(), COUNTED_UP_TO)
        : 0;
  }

  /** How many unusual accesses wait for this reader; 0 for whoever is no auditor. */
  int findings(Actor actor) {
    return actor.placesFor(Permission.READ_LEDGER).isEmpty()
        ? 0
        : audit.countOpen(actor.county(), COUNTED_UP_TO);
  }
}
