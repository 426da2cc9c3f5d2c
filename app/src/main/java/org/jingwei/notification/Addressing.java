// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import java.util.Locale;
import java.util.Optional;
import org.jingwei.vault.PersonalData;
import org.springframework.context.MessageSource;

/**
 * By which way a reporter is told, and so once: by mail where they left an address for it, else by
 * text message, and by text message too where the mail cannot be delivered.
 */
final class Addressing {

  private final MessageSource words;

  Addressing(MessageSource words) {
    this.words = words;
  }

  /** Empty where they left nothing. */
  Optional<Sending> of(Waiting message, PersonalData person) {
    boolean mail = message.way() != Way.TEXT && !person.email().isBlank();
    if (mail) {
      return Optional.of(sending(message, Way.MAIL, person.email(), withFoot(message)));
    }
    return person.phone().isBlank()
        ? Optional.empty()
        : Optional.of(sending(message, Way.TEXT, person.phone(), message.body()));
  }

  /** Whether a mail that cannot be delivered can go as a text message. */
  static boolean hasOtherWay(Sending failed, PersonalData person) {
    return failed.way() == Way.MAIL && !person.phone().isBlank();
  }

  private static Sending sending(Waiting message, Way way, String to, String body) {
    return new Sending(message.id(), way, to, message.subject(), body, message.language());
  }

  private String withFoot(Waiting message) {
    Locale locale = message.language().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    return message.body() + "\n\n" + words.getMessage("message.foot", null, locale) + "\n";
  }
}
