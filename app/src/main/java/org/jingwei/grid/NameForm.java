// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One way to write the name of a division.
 *
 * @param strength how surely these words mean the division when nothing else is said
 */
record NameForm(String text, Strength strength) {

  /** How surely a form alone names its division. */
  enum Strength {
    /** With 村, 社区, 镇…: hardly means anything else. */
    FULL(80),
    /** A landmark that the pack names, or that the desk's decisions taught. */
    LANDMARK(70),
    /** A short name that the pack gives, or one of three characters and more. */
    SHORT(60),
    /** With 村 for a community or 社区 for a village, as people do after a conversion. */
    SWAPPED(55),
    /** Two bare characters, which may be part of any sentence: 大河, 新开. */
    BARE(45);

    private final int score;

    Strength(int score) {
      this.score = score;
    }

    int score() {
      return score;
    }
  }

  private static final List<String> VILLAGE_ENDS =
      List.of("村民委员会", "居民委员会", "社区委员会", "社区居员会", "村委会", "居委会", "委员会");
  private static final List<String> TOWN_ENDS = List.of("街道", "镇", "乡");
  private static final List<String> COUNTY_ENDS = List.of("县", "市", "区");

  /** Full names that are also ordinary words: 新农村建设. */
  private static final Set<String> ORDINARY = Set.of("新农村");

  private static final int SHORTEST = 2;

  /** All ways to write a division's name; {@code town} is the name of the town it lies in. */
  static Collection<NameForm> of(Division division, String town) {
    Map<String, NameForm> forms = new LinkedHashMap<>();
    switch (division.kind()) {
      case COUNTY -> ofArea(forms, division.name(), COUNTY_ENDS, List.of("人民政府", "政府"));
      case TOWN -> ofArea(forms, division.name(), TOWN_ENDS, List.of("人民政府", "政府", "办事处", "办"));
      case VILLAGE -> ofVillage(forms, division.name(), town, "村", "社区");
      case COMMUNITY -> ofVillage(forms, division.name(), town, "社区", "村");
    }
    add(forms, division.words().en(), Strength.FULL);
    division.shortNames().forEach(name -> addBare(forms, name));
    return forms.values();
  }

  private static void ofArea(
      Map<String, NameForm> forms, String name, List<String> ends, List<String> offices) {
    add(forms, name, Strength.FULL);
    offices.forEach(office -> add(forms, name + office, Strength.FULL));
    addBare(forms, without(name, ends));
  }

  private static void ofVillage(
      Map<String, NameForm> forms, String name, String town, String kind, String otherKind) {
    add(forms, name, Strength.FULL);
    String core = core(name);
    addVillage(forms, core, kind, otherKind);
    if (!town.isEmpty() && core.startsWith(town) && core.length() - town.length() >= SHORTEST) {
      addVillage(forms, core.substring(town.length()), kind, otherKind);
    }
  }

  private static void addVillage(
      Map<String, NameForm> forms, String core, String kind, String otherKind) {
    add(forms, core + kind, Strength.FULL);
    if (core.endsWith("村")) {
      add(forms, core, Strength.FULL);
    }
    for (String office : List.of("村民委员会", "村委会", "居民委员会", "居委会")) {
      add(forms, core + office, Strength.FULL);
      add(forms, core + kind + office, Strength.FULL);
    }
    add(forms, core + otherKind, Strength.SWAPPED);
    addBare(forms, core);
  }

  private static String core(String name) {
    String plain = without(name, VILLAGE_ENDS);
    return without(plain, List.of("社区", "村"));
  }

  private static String without(String name, List<String> ends) {
    for (String end : ends) {
      if (name.endsWith(end) && name.length() - end.length() >= SHORTEST) {
        return name.substring(0, name.length() - end.length());
      }
    }
    return name;
  }

  private static void addBare(Map<String, NameForm> forms, String text) {
    add(forms, text, text.length() > SHORTEST ? Strength.SHORT : Strength.BARE);
  }

  private static void add(Map<String, NameForm> forms, String text, Strength strength) {
    if (text.length() >= SHORTEST) {
      Strength sure = ORDINARY.contains(text) ? Strength.BARE : strength;
      forms.putIfAbsent(text, new NameForm(text, sure));
    }
  }
}
