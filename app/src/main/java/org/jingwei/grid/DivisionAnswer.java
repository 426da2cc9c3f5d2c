// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.List;
import org.jingwei.shared.DivisionCode;
import org.jspecify.annotations.Nullable;

/** A division as the API tells it; {@code parent} is null for a county. */
record DivisionAnswer(
    String code, String name, String kind, @Nullable String parent, List<String> shortNames) {

  static DivisionAnswer of(Division division) {
    return new DivisionAnswer(
        division.code().value(),
        division.name(),
        division.kind().label(),
        division.parent().map(DivisionCode::value).orElse(null),
        division.shortNames());
  }
}
