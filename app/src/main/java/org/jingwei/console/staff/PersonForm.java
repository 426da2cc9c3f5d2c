// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.staff;

import java.util.List;
import java.util.Map;
import org.jingwei.console.kit.Field;
import org.jingwei.console.kit.Field.Kind;
import org.jingwei.console.kit.Field.Option;
import org.jingwei.console.kit.Say;
import org.jingwei.shared.Refusal;

/** The fields of a new person, with what was typed and what is wrong. */
final class PersonForm {

  private PersonForm() {}

  static List<Field> fields(
      Map<String, String> typed, List<Refusal> wrong, List<Option> units, Say say) {
    return List.of(
        field("name", Kind.TEXT, typed, wrong, say).mustBeGiven(),
        field("login", Kind.TEXT, typed, wrong, say)
            .hint(say.it("staff.people.login.hint"))
            .mustBeGiven(),
        field("unit", Kind.LIST, typed, wrong, say)
            .hint(say.it("staff.people.unit.hint"))
            .options(units));
  }

  private static Field field(
      String name, Kind kind, Map<String, String> typed, List<Refusal> wrong, Say say) {
    return Field.of(name, kind, say.it("staff.people." + name))
        .value(typed.getOrDefault(name, ""))
        .error(error(name, wrong, say));
  }

  /** What stands beside a field. */
  static String error(String name, List<Refusal> wrong, Say say) {
    return wrong.stream()
        .filter(refusal -> name.equals(refusal.field()))
        .map(refusal -> say.refusal(refusal) + " " + say.remedy(refusal))
        .findFirst()
        .orElse("");
  }
}
