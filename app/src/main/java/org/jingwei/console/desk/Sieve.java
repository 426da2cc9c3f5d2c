// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseFilter;
import org.jingwei.casework.CaseState;
import org.jingwei.deadline.Urgency;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Area;
import org.jingwei.directory.Permission;
import org.jingwei.shared.DivisionCode;

/**
 * What a list is narrowed to, as it stands in its address. What is not understood is left out: an
 * old bookmark still opens.
 *
 * @param town a division code; empty for all that the reader may see
 * @param category a category code; empty for all
 * @param urgent only urgent matters
 * @param unit the code of the lead unit; empty for all
 */
public record Sieve(
    StateGroup group,
    String town,
    String category,
    boolean urgent,
    boolean overdue,
    boolean supervised,
    String unit) {

  private static final int LONGEST = 80;

  static Sieve of(Map<String, String> query) {
    String town = text(query, "town");
    return new Sieve(
        StateGroup.of(text(query, "state")),
        DivisionCode.isValid(town) ? town : "",
        text(query, "category"),
        "urgent".equals(query.get("urgency")),
        "yes".equals(query.get("overdue")),
        "yes".equals(query.get("supervised")),
        text(query, "unit"));
  }

  private static String text(Map<String, String> query, String name) {
    String value = query.getOrDefault(name, "");
    return value.length() > LONGEST ? "" : value;
  }

  Sieve in(StateGroup other) {
    return new Sieve(other, town, category, urgent, overdue, supervised, unit);
  }

  /** The query of an address, never empty. */
  public String query() {
    return query(values());
  }

  /** The conditions besides the state as they follow in an address, without one of them. */
  String without(String name) {
    Map<String, String> rest = narrowing();
    rest.remove(name);
    return rest.isEmpty() ? "" : "&" + query(rest);
  }

  /** The conditions besides the state as they follow in an address. */
  String narrowed() {
    return without("state");
  }

  /** The conditions that are on besides the state, by name. */
  Map<String, String> narrowing() {
    Map<String, String> rest = values();
    rest.remove("state");
    return rest;
  }

  private Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("state", group.code());
    values.put("town", town);
    values.put("category", category);
    values.put("urgency", urgent ? "urgent" : "");
    values.put("overdue", overdue ? "yes" : "");
    values.put("supervised", supervised ? "yes" : "");
    values.put("unit", unit);
    values.values().removeIf(String::isEmpty);
    return values;
  }

  private static String query(Map<String, String> values) {
    return values.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** What to ask the lists for on behalf of somebody, in the places where they may do this. */
  Optional<CaseFilter> filter(Actor actor, Permission permission) {
    return filter(actor, permission, group.states());
  }

  /** As {@link #filter(Actor, Permission)}, for other states than the chosen ones. */
  Optional<CaseFilter> filter(Actor actor, Permission permission, Set<CaseState> states) {
    return filter(actor.placesFor(permission), states).map(filter -> filter.seenFrom(actor.unit()));
  }

  /** What to ask the lists for; empty where it lies wholly outside the reader's sight. */
  Optional<CaseFilter> filter(List<Area> sight) {
    return filter(sight, group.states());
  }

  /** As {@link #filter(List)}, for other states than the chosen ones. */
  Optional<CaseFilter> filter(List<Area> sight, Set<CaseState> states) {
    List<Area> places = places(sight);
    return places.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new CaseFilter(
                states,
                places,
                unit.isEmpty() ? null : unit,
                category.isEmpty() ? null : category,
                urgent ? Urgency.URGENT : null,
                overdue,
                supervised));
  }

  /** What to ask the lists for of the orders that a unit leads, wherever they are. */
  CaseFilter ofUnit(Set<CaseState> states, String own) {
    List<Area> places = town.isEmpty() ? List.of() : List.of(Area.of(new DivisionCode(town)));
    return new CaseFilter(
        states,
        places,
        own,
        category.isEmpty() ? null : category,
        urgent ? Urgency.URGENT : null,
        overdue,
        supervised);
  }

  /** Whether a matter is one of those asked for, whatever its state. */
  boolean takes(CaseFile file) {
    return file.division().value().startsWith(town)
        && (category.isEmpty() || category.equals(file.category()))
        && (!urgent || file.urgency() == Urgency.URGENT)
        && (!overdue || file.overdue())
        && (!supervised || file.supervised())
        && (unit.isEmpty() || unit.equals(file.leadUnit()));
  }

  private List<Area> places(List<Area> sight) {
    if (town.isEmpty()) {
      return sight;
    }
    Area asked = Area.of(new DivisionCode(town));
    return sight.stream().anyMatch(place -> place.contains(asked))
        ? List.of(asked)
        : sight.stream().filter(asked::contains).toList();
  }
}
