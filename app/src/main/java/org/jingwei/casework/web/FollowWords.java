// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework.web;

import java.util.Locale;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.Milestone;
import org.jingwei.directory.Directory;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** A matter's state and steps in a resident's words, in one language. */
record FollowWords(MessageSource words, Directory directory, CountyCode county, Locale language) {

  String state(CaseState state) {
    return say("follow.state." + state.name());
  }

  /**
   * A step whose unit is not known speaks of it as the unit in charge, so no sentence has a hole.
   */
  String step(Milestone step) {
    String unit = step.elsewhere() == null ? unit(step.unit()) : step.elsewhere().in(language);
    return say("milestone." + step.kind().name(), unit == null ? say("follow.unit") : unit);
  }

  /** The unit's name; its code where the directory no longer knows it. */
  @Nullable String unit(@Nullable String code) {
    return code == null
        ? null
        : directory.findUnit(county, code).map(u -> u.name().in(language)).orElse(code);
  }

  private String say(String key, Object... args) {
    return String.valueOf(words.getMessage(key, args, key, language));
  }
}
