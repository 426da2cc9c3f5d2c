// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.desk;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jingwei.casework.CaseState;

/** The states as the desk thinks of them: what is to be done with a matter. */
public enum StateGroup {
  NEW(CaseState.REPORTED),
  TO_DISPATCH(CaseState.ACCEPTED),
  OBJECTED(CaseState.OBJECTED),
  OUT(CaseState.DISPATCHED, CaseState.HANDLING),
  TO_CHECK(CaseState.RESOLVED),
  TO_CALL_BACK(CaseState.CHECKED),
  SUSPENDED(CaseState.SUSPENDED),
  ENDED(CaseState.CLOSED, CaseState.DECLINED, CaseState.MERGED);

  private final Set<CaseState> states;

  StateGroup(CaseState first, CaseState... rest) {
    this.states = EnumSet.of(first, rest);
  }

  Set<CaseState> states() {
    return EnumSet.copyOf(states);
  }

  /** Whether its list says the state already, so that its lines need not. */
  public boolean isOneState() {
    return states.size() == 1;
  }

  /** The name in addresses and in the keys of the words, such as to-check. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The group with this code; the first where there is none. */
  static StateGroup of(String code) {
    return Arrays.stream(values()).filter(g -> g.code().equals(code)).findFirst().orElse(NEW);
  }

  /** Those on which work is still to come. */
  static List<StateGroup> listOpen() {
    return Arrays.stream(values()).filter(group -> group != ENDED).toList();
  }
}
