// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.jingwei.deadline.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AloneRulesTests {

  private record Want(String why, Consumer<CaseEdit> change) {
    @Override
    public String toString() {
      return why;
    }
  }

  private static CaseEdit ordinary() {
    CaseEdit edit = ACaseFile.file(CaseState.ACCEPTED, new Random(3)).edit();
    edit.category = "lighting-out";
    edit.supervised = false;
    edit.petition = false;
    edit.confidential = false;
    edit.dispatches = 0;
    return edit;
  }

  @Test
  void anOrdinaryMatterThatNobodyHadYetMayGoAlone() {
    assertThat(AloneRules.mayGoAlone(ordinary().sameVersion())).isTrue();
  }

  static List<Want> wants() {
    return List.of(
        new Want("urgent", edit -> edit.urgency = Urgency.URGENT),
        new Want("confidential", edit -> edit.confidential = true),
        new Want("a petition", edit -> edit.petition = true),
        new Want("watched by a superior", edit -> edit.supervised = true),
        new Want("complains of a unit", edit -> edit.recused = List.of("roads")),
        new Want("dispatched or objected to before", edit -> edit.dispatches = 1),
        new Want("opened again", edit -> edit.reopens = 1),
        new Want("of no category", edit -> edit.category = CaseFile.UNCLASSIFIED));
  }

  @ParameterizedTest
  @MethodSource("wants")
  void aMatterThatWantsAPersonNeverGoesAlone(Want want) {
    CaseEdit edit = ordinary();
    want.change().accept(edit);
    assertThat(AloneRules.mayGoAlone(edit.sameVersion())).isFalse();
  }
}
