// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import java.util.List;
import java.util.Map;
import org.jingwei.console.kit.CategoryChoice;
import org.jingwei.console.kit.Field;
import org.jingwei.console.kit.PlaceChoice;
import org.jspecify.annotations.Nullable;

/**
 * A move that the reader may make now, with its form.
 *
 * @param move the move's name
 * @param label the verb on the button
 * @param more the consequence, in a sentence
 * @param key the letter that presses it; empty for none
 * @param likely whether it is what is usually done next
 * @param open whether its form is shown unfolded
 * @param blocked what must be out of the way first; empty where nothing
 * @param error what is wrong with no single field; empty where nothing
 * @param hidden fields that the form carries along
 * @param parts what it asks for beyond fields
 */
public record Deed(
    String move,
    String action,
    String label,
    String more,
    String icon,
    String key,
    boolean likely,
    boolean open,
    String blocked,
    String error,
    List<Field> fields,
    Map<String, String> hidden,
    Parts parts) {

  /** Parts that are more than a field; null or empty where the move has none. */
  public record Parts(
      List<Proposal> proposals,
      @Nullable UnitSearch lead,
      @Nullable UnitSearch others,
      @Nullable CategoryChoice category,
      @Nullable PlaceChoice place,
      int photos,
      List<String> kept,
      @Nullable ReplyHelp reply) {

    static final Parts NONE = new Parts(List.of(), null, null, null, null, 0, List.of());

    Parts(
        List<Proposal> proposals,
        @Nullable UnitSearch lead,
        @Nullable UnitSearch others,
        @Nullable CategoryChoice category,
        @Nullable PlaceChoice place,
        int photos,
        List<String> kept) {
      this(proposals, lead, others, category, place, photos, kept, null);
    }

    public Parts {
      proposals = List.copyOf(proposals);
      kept = List.copyOf(kept);
    }
  }

  public Deed {
    fields = List.copyOf(fields);
    hidden = Map.copyOf(hidden);
  }

  /** The name under which what is typed into its form is kept on the device. */
  public String draft() {
    return hidden.isEmpty()
        ? move
        : move + ":" + String.join(":", new java.util.TreeMap<>(hidden).values());
  }

  /** Whether pressing the button is all there is to it. */
  public boolean immediate() {
    return fields.isEmpty() && parts.equals(Parts.NONE);
  }

  public boolean isBlocked() {
    return !blocked.isEmpty();
  }
}
