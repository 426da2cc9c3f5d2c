// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules that the data of the Huangmei pack keep, read without the product's own reader. */
class HuangmeiPackTests {

  private static final List<String> STAGES =
      List.of("accept", "dispatch", "acknowledge", "resolve", "check", "callback", "arbitrate");

  private final List<Map<String, String>> divisions = PackRows.of("divisions.csv");
  private final List<Map<String, String>> units = PackRows.of("units.csv");
  private final List<Map<String, String>> categories = PackRows.of("categories.csv");
  private final List<Map<String, String>> duties = PackRows.of("duties.csv");
  private final List<Map<String, String>> limits = PackRows.of("limits.csv");

  @Test
  void holdsSixteenTownsAndAllVillages() {
    assertThat(ofKind(divisions, "town")).hasSize(16);
    assertThat(ofKind(divisions, "village").size() + ofKind(divisions, "community").size())
        .isEqualTo(489);
    unique(divisions, "code");
    refers(divisions, "parent", codes(divisions));
  }

  @Test
  void namesEveryDivisionInEnglish() {
    assertThat(divisions)
        .allSatisfy(division ->
            assertThat(division.get("name_en"))
                .matches("\\p{IsLatin}+ (County|Town|Township|Village|Community)"));
  }

  @Test
  void knowsTheNeighbours() {
    var neighbours = PackRows.of("neighbours.csv");
    assertThat(ofKind(neighbours, "county")).hasSize(12);
    assertThat(ofKind(neighbours, "town")).hasSize(196);
    assertThat(ofKind(neighbours, "village").size() + ofKind(neighbours, "community").size())
        .isEqualTo(3077);
    unique(neighbours, "code");
    refers(neighbours, "parent", codes(neighbours));
  }

  @Test
  void callsNoVillageByTheBareNameOfItsTown() {
    Set<String> towns =
        ofKind(divisions, "town").stream()
            .map(town -> town.get("name").substring(0, town.get("name").length() - 1))
            .collect(Collectors.toSet());
    for (var division : divisions) {
      if (division.get("code").length() == 12) {
        assertThat(towns).doesNotContain(division.get("short_names").split(";"));
      }
    }
  }

  @Test
  void givesEveryVillageAndTownItsUnits() {
    unique(units, "code");
    refers(units, "parent", codes(units));
    refers(units, "division", codes(divisions));
    assertThat(ofKind(units, "village-committee")).hasSize(489);
    assertThat(ofKind(units, "town-government")).hasSize(16);
    assertThat(units).filteredOn(unit -> unit.get("level").equals("county")).hasSizeGreaterThan(39);
  }

  @Test
  void offersAtLeastTwelveTimesFiveCategoriesWithWordsOfTheirOwn() {
    unique(categories, "code");
    refers(categories, "parent", codes(categories));
    Map<String, Long> leaves =
        leaves().stream()
            .collect(Collectors.groupingBy(leaf -> leaf.get("parent"), Collectors.counting()));
    assertThat(leaves).hasSizeGreaterThanOrEqualTo(12);
    assertThat(leaves.values()).allMatch(count -> count >= 5);
    for (var leaf : leaves()) {
      assertThat(leaf.get("keywords").split(";")).as(leaf.get("code")).hasSizeBetween(8, 20);
      assertThat(leaf.get("examples").split(";")).hasSizeGreaterThanOrEqualTo(3);
      assertThat(List.of(leaf.get("hint"), leaf.get("hint_en"), leaf.get("name_en")))
          .doesNotContain("");
    }
    assertThat(categories).extracting(row -> row.get("name")).doesNotHaveDuplicates();
  }

  @Test
  void asksExtraFieldsOnlyOfCategoriesThatExist() {
    var fields = PackRows.of("fields.csv");
    refers(fields, "category", codes(leaves()));
    assertThat(fields)
        .extracting(row -> row.get("category") + "." + row.get("code"))
        .doesNotHaveDuplicates();
    for (var field : fields) {
      int options = field.get("options").split(";").length;
      assertThat(field.get("options_en").split(";")).hasSize(options);
      assertThat(field.get("type").startsWith("choice")).isEqualTo(!field.get("options").isEmpty());
    }
  }

  @Test
  void findsAResponsibleUnitForEveryCategoryInEveryVillage() {
    var villages = divisions.stream().map(row -> row.get("code")).filter(c -> c.length() == 12);
    Map<String, String> seats = seats();
    for (String village : villages.toList()) {
      for (var leaf : leaves()) {
        assertThat(answerable(leaf, village, seats)).as(leaf.get("code") + village).isNotEmpty();
      }
    }
  }

  @Test
  void endsEveryListOfDutiesAtTheCounty() {
    for (var leaf : leaves()) {
      var own = rulesFor(leaf, duties, rule -> true);
      assertThat(own.getLast().get("level")).as(leaf.get("code")).isEqualTo("county");
    }
    Set<String> known = new HashSet<>(codes(categories));
    known.add("*");
    refers(duties, "category", known);
    refers(duties, "division", codes(divisions));
    assertThat(duties).allMatch(duty -> !duty.get("source").isEmpty());
  }

  @Test
  void namesInItsDutiesOnlyKindsOfUnitsThatExist() {
    Set<String> kinds =
        units.stream()
            .map(unit -> unit.get("level") + ":" + unit.get("kind"))
            .collect(Collectors.toSet());
    assertThat(duties)
        .extracting(duty -> duty.get("level") + ":" + duty.get("unit_kind"))
        .isSubsetOf(kinds);
  }

  @Test
  void limitsEveryStageOfEveryCategory() {
    for (var leaf : leaves()) {
      for (String urgency : List.of("normal", "urgent")) {
        for (String stage : STAGES) {
          Predicate<Map<String, String>> fits =
              limit ->
                  limit.get("stage").equals(stage)
                      && Set.of(urgency, "*").contains(limit.get("urgency"));
          assertThat(rulesFor(leaf, limits, fits)).as(leaf.get("code") + stage).hasSize(1);
        }
      }
    }
    Set<String> known = new HashSet<>(codes(categories));
    known.addAll(Set.of("*", "petition"));
    refers(limits, "category", known);
    assertThat(limits).allMatch(limit -> Integer.parseInt(limit.get("amount")) > 0);
    assertThat(limits).allMatch(limit -> !limit.get("source").isEmpty());
  }

  @Test
  void runsUrgentMattersRoundTheClock() {
    assertThat(limits)
        .filteredOn(limit -> limit.get("urgency").equals("urgent"))
        .allMatch(limit -> limit.get("unit").equals("hours"));
  }

  @Test
  void holdsTheStatutoryCalendar() {
    var days = PackRows.of("calendar.csv");
    unique(days, "date");
    assertThat(days).hasSize(803).allMatch(day -> Set.of("off", "work").contains(day.get("type")));
    assertThat(days.stream().map(day -> day.get("date").substring(0, 4)).distinct()).hasSize(23);
  }

  private List<String> answerable(
      Map<String, String> leaf, String village, Map<String, String> seats) {
    var found = new ArrayList<String>();
    for (var rule : rulesFor(leaf, duties, rule -> village.startsWith(rule.get("division")))) {
      int digits = Map.of("county", 6, "town", 9, "village", 12).get(rule.get("level"));
      String unit = seats.get(rule.get("unit_kind") + village.substring(0, digits));
      if (unit != null) {
        found.add(unit);
      }
    }
    return found;
  }

  private Map<String, String> seats() {
    var seats = new HashMap<String, String>();
    units.forEach(unit -> seats.put(unit.get("kind") + unit.get("division"), unit.get("code")));
    return seats;
  }

  /** The rules of the category, else of its parent, else of all, by rank. */
  private static List<Map<String, String>> rulesFor(
      Map<String, String> leaf,
      List<Map<String, String>> rules,
      Predicate<Map<String, String>> fits) {
    for (String category : List.of(leaf.get("code"), leaf.get("parent"), "*")) {
      var own =
          rules.stream()
              .filter(rule -> rule.get("category").equals(category))
              .filter(fits)
              .sorted(Comparator.comparingInt(r -> Integer.parseInt(r.getOrDefault("rank", "0"))))
              .toList();
      if (!own.isEmpty()) {
        return own;
      }
    }
    return List.of();
  }

  private List<Map<String, String>> leaves() {
    return categories.stream().filter(row -> !row.get("parent").isEmpty()).toList();
  }

  private static List<Map<String, String>> ofKind(List<Map<String, String>> rows, String kind) {
    return rows.stream().filter(row -> row.get("kind").equals(kind)).toList();
  }

  private static Set<String> codes(List<Map<String, String>> rows) {
    return rows.stream().map(row -> row.get("code")).collect(Collectors.toSet());
  }

  private static void unique(List<Map<String, String>> rows, String column) {
    var counts = new TreeMap<String, Integer>();
    rows.forEach(row -> counts.merge(row.get(column), 1, Integer::sum));
    assertThat(counts.entrySet()).allMatch(entry -> entry.getValue() == 1);
  }

  private static void refers(List<Map<String, String>> rows, String column, Set<String> known) {
    assertThat(rows)
        .extracting(row -> row.get(column))
        .filteredOn(v -> !v.isEmpty())
        .isSubsetOf(known);
  }
}
