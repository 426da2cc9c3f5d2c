// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.audit;

import java.util.List;
import org.jingwei.ledger.LedgerAction;

/**
 * The deeds that an auditor asks for by kind, and those that the audit administrator sees alone.
 */
final class Kinds {

  private static final List<String> LOOKS =
      List.of(
          "vault.reveal",
          "vault.search",
          "vault.erase",
          "vault.hold",
          "vault.lift-hold",
          "retention.erase",
          "case.export",
          "figures.export",
          "audit.look",
          "audit.judge",
          "sign-in",
          "sign-in.failed",
          "sign-in.code-failed");

  private static final List<String> ADMINISTRATION =
      List.of(
          "person.add",
          "person.appoint",
          "person.dismiss",
          "person.move",
          "person.leave",
          "person.readmit",
          "password.reset",
          "second-step.reset",
          "session.revoke",
          "sign-in.unlock",
          "token.issue",
          "token.withdraw",
          "pack.load",
          "message.retry",
          "message.try",
          "vault.rotate",
          "vault.drop-key");

  private Kinds() {}

  /** What may be asked for. */
  static List<String> of(boolean administration) {
    return administration
        ? java.util.stream.Stream.concat(LOOKS.stream(), ADMINISTRATION.stream()).toList()
        : LOOKS;
  }

  static boolean isAdministration(LedgerAction action) {
    return ADMINISTRATION.contains(action.name());
  }
}
