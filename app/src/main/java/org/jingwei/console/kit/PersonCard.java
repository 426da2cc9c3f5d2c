// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import java.util.List;

/**
 * A person as the pages may show them: masked, until somebody with the right gives a reason. Each
 * reveal is recorded.
 *
 * @param shown the name or the pseudonym to show, such as 张** or 诉求人 7
 * @param contact masked, such as 138****5678; empty where there is none
 * @param revealAction where the reason is posted (fields {@code reason}, {@code note}); empty where
 *     the reader may not reveal, or it is revealed already
 * @param reasons the reasons to choose from
 * @param revealed whether {@code shown} and {@code contact} are in clear
 */
public record PersonCard(
    String shown,
    String contact,
    String revealAction,
    List<Field.Option> reasons,
    boolean revealed) {

  public PersonCard {
    reasons = List.copyOf(reasons);
  }
}
