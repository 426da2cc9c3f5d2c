// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.staff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jingwei.console.kit.ActiveFilter;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.PeopleQuery;
import org.jingwei.directory.Role;
import org.jingwei.directory.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the list of people is narrowed to, as it stands in the address.
 *
 * @param q of a name, a login or a unit
 * @param unit its code
 * @param role a {@link Role}’s name
 * @param state {@code here}, {@code left} or empty for both
 */
public record PeopleFilter(String q, String unit, String role, String state) {

  private static final int LONGEST = 60;

  static PeopleFilter of(Map<String, String> asked) {
    String q = asked.getOrDefault("q", "").strip();
    return new PeopleFilter(
        q.substring(0, Math.min(q.length(), LONGEST)),
        asked.getOrDefault("unit", ""),
        asked.getOrDefault("role", ""),
        asked.getOrDefault("state", ""));
  }

  PeopleQuery query(List<Unit> units) {
    String text = q.toLowerCase(java.util.Locale.ROOT);
    Set<String> named =
        text.isEmpty()
            ? Set.of()
            : units.stream()
                .filter(one -> one.name().zh().contains(q) || lower(one).contains(text))
                .map(Unit::code)
                .collect(Collectors.toSet());
    return new PeopleQuery(q, named, unit, roleOrNull(), active());
  }

  private static String lower(Unit unit) {
    return unit.name().en().toLowerCase(java.util.Locale.ROOT);
  }

  private @Nullable Role roleOrNull() {
    return Arrays.stream(Role.values())
        .filter(one -> one.name().equals(role))
        .findFirst()
        .orElse(null);
  }

  private @Nullable Boolean active() {
    return switch (state) {
      case "here" -> Boolean.TRUE;
      case "left" -> Boolean.FALSE;
      default -> null;
    };
  }

  boolean isEmpty() {
    return parts().isEmpty();
  }

  private Map<String, String> parts() {
    Map<String, String> parts = new TreeMap<>();
    Map.of("q", q, "unit", unit, "role", role, "state", state)
        .forEach((name, value) -> {
          if (!value.isEmpty()) {
            parts.put(name, value);
          }
        });
    return parts;
  }

  /** The address of the list, from a person on. */
  String address(String path, @Nullable String after) {
    Map<String, String> parts = new TreeMap<>(parts());
    if (after != null) {
      parts.put("after", after);
    }
    return address(path, parts);
  }

  private static String address(String path, Map<String, String> parts) {
    var address = UriComponentsBuilder.fromPath(path);
    parts.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
    return address.encode().buildAndExpand(parts).toUriString();
  }

  List<ActiveFilter> active(String path, List<Unit> units, Say say) {
    List<ActiveFilter> on = new ArrayList<>();
    parts()
        .forEach((name, value) -> {
          Map<String, String> others = new TreeMap<>(parts());
          others.remove(name);
          on.add(new ActiveFilter(label(name, value, units, say), address(path, others)));
        });
    return on;
  }

  private String label(String name, String value, List<Unit> units, Say say) {
    return switch (name) {
      case "unit" ->
          units.stream()
              .filter(one -> one.code().equals(value))
              .findFirst()
              .map(one -> say.of(one.name()))
              .orElse(value);
      case "role" -> {
        Role known = roleOrNull();
        yield known == null ? value : say.it("staff.role." + Appointments.code(known));
      }
      case "state" -> active() == null ? value : say.it("staff.people.state." + value);
      default -> "“" + value + "”";
    };
  }
}
