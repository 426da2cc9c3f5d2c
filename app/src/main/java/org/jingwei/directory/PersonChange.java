// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.time.Instant;
import java.util.Map;
import org.jingwei.ledger.LedgerAction;
import org.jingwei.ledger.LedgerActor;

/**
 * What was changed about a member of staff, as it stands on the ledger. When somebody signed in or
 * out is none of it.
 *
 * @param id of the entry
 * @param facts such as role, scope, unit and the unit before; empty where they were erased
 */
public record PersonChange(
    long id, Instant at, LedgerActor by, Kind kind, Map<String, String> facts) {

  /** What kind of change, by the name of its act. */
  public enum Kind {
    ADDED("person.add", false),
    APPOINTED("person.appoint", true),
    DISMISSED("person.dismiss", true),
    MOVED("person.move", true),
    LEFT("person.leave", true),
    READMITTED("person.readmit", true),
    PASSWORD_RESET("password.reset", false),
    SECOND_STEP_RESET("second-step.reset", false),
    SESSIONS_ENDED("session.revoke", false),
    UNLOCKED("sign-in.unlock", false);

    private final LedgerAction action;
    private final boolean undoable;

    Kind(String action, boolean undoable) {
      this.action = new LedgerAction(action);
      this.undoable = undoable;
    }

    public LedgerAction action() {
      return action;
    }

    /** Whether it can be taken back while it is the latest of its kinds. */
    public boolean undoable() {
      return undoable;
    }
  }

  public PersonChange {
    facts = Map.copyOf(facts);
  }

  /** Whether it took another change back. */
  public boolean isUndo() {
    return facts.containsKey("undoes");
  }

  String fact(String name) {
    return facts.getOrDefault(name, "");
  }
}
