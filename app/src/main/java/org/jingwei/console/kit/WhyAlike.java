// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import java.util.ArrayList;
import java.util.List;
import org.jingwei.casework.Resemblance;

/** Why two matters may be the same, in the reader's words. */
public final class WhyAlike {

  private static final double SOME_WORDS = 0.2;

  private WhyAlike() {}

  /** How alike they are, in percent. */
  public static int percent(Resemblance why) {
    return (int) Math.round(why.likeness() * 100);
  }

  /** What speaks for it and against it, in one sentence. */
  public static String sentence(Resemblance why, Say say) {
    List<String> reasons = new ArrayList<>();
    if (why.samePlace()) {
      reasons.add(say.it("alike.place"));
    } else if (why.metres() != null) {
      reasons.add(say.it("alike.metres", why.metres()));
    }
    if (why.sharedWords() >= SOME_WORDS) {
      reasons.add(say.it("alike.words", Math.round(why.sharedWords() * 100)));
    }
    if (why.sameCategory() || why.otherCategory()) {
      reasons.add(say.it(why.sameCategory() ? "alike.category" : "alike.category.not"));
    }
    reasons.add(say.it("alike.apart", say.lasting(why.apart())));
    reasons.add(say.it(why.open() ? "alike.open" : "alike.ended"));
    if (why.sameTeller()) {
      reasons.add(say.it("alike.teller"));
    }
    return say.it("alike.sentence", say.joined(reasons));
  }
}
