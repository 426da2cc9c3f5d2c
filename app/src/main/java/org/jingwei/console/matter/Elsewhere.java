// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import java.util.List;
import org.jingwei.console.kit.Field;

/**
 * Where else a declined matter can go, and who has it.
 *
 * @param choices systems that it can be sent on to now by this reader; empty where it cannot
 * @param places with whom it is or was, the newest first
 * @param mayCallOff whether the reader may call it off now
 */
public record Elsewhere(List<Field.Option> choices, List<Place> places, boolean mayCallOff) {

  /**
   * One that it was sent on to.
   *
   * @param facts their number, word and times
   * @param trouble why it does not get on, in words; empty where it does
   * @param theirWords what they said to that; empty where nothing
   * @param mendable whether the reader can let it go on
   * @param uncertain whether the reader can say that they do not have it, or under which number
   */
  public record Place(
      long id,
      String name,
      Mark state,
      List<Fact> facts,
      String trouble,
      String theirWords,
      boolean mendable,
      boolean uncertain) {

    public Place {
      facts = List.copyOf(facts);
    }
  }

  public Elsewhere {
    choices = List.copyOf(choices);
    places = List.copyOf(places);
  }

  public boolean isEmpty() {
    return choices.isEmpty() && places.isEmpty();
  }
}
