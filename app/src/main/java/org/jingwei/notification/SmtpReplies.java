// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.OptionalInt;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/** What a mail server answered, out of the exceptions in which it comes wrapped. */
final class SmtpReplies {

  /** These speak of our signing in and of encryption: an administrator can mend them. */
  private static final Set<Integer> OF_OUR_LOGIN = Set.of(530, 534, 535, 538);

  private static final int FIRST_PERMANENT = 500;

  private SmtpReplies() {}

  /** Whether the same message will never be taken (RFC 5321, 4.2.1). */
  static boolean isForGood(int code) {
    return code >= FIRST_PERMANENT && !OF_OUR_LOGIN.contains(code);
  }

  /** The reply to the recipient, else to the message; empty where there was no conversation. */
  static OptionalInt codeIn(Throwable failure) {
    OptionalInt found = OptionalInt.empty();
    for (Throwable one : all(failure)) {
      if (one instanceof SMTPAddressFailedException address) {
        return OptionalInt.of(address.getReturnCode());
      }
      if (one instanceof SMTPSenderFailedException sender) {
        found = OptionalInt.of(sender.getReturnCode());
      } else if (one instanceof SMTPSendFailedException send && found.isEmpty()) {
        found = OptionalInt.of(send.getReturnCode());
      }
    }
    return found.isPresent() && found.getAsInt() > 0 ? found : OptionalInt.empty();
  }

  static Throwable root(Throwable failure) {
    Throwable last = failure;
    for (Throwable one : all(failure)) {
      last = one;
    }
    return last;
  }

  private static Iterable<Throwable> all(Throwable failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Throwable> open = new ArrayDeque<>();
    Deque<Throwable> order = new ArrayDeque<>();
    add(open, failure);
    while (!open.isEmpty()) {
      Throwable one = open.poll();
      if (seen.add(one)) {
        order.add(one);
        add(open, one.getCause());
        if (one instanceof MessagingException mail) {
          add(open, mail.getNextException());
        }
        if (one instanceof MailSendException sent) {
          for (Exception each : sent.getMessageExceptions()) {
            add(open, each);
          }
        }
      }
    }
    return order;
  }

  private static void add(Deque<Throwable> open, @Nullable Throwable one) {
    if (one != null) {
      open.add(one);
    }
  }
}
