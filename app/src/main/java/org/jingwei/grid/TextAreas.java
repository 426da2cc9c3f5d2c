// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jspecify.annotations.Nullable;

/** The towns and counties that a text names, and which of them stand right before a mention. */
final class TextAreas {

  /** Between 孔垄镇 and 沙岭村 there may stand a few characters: 境内的, a comma, a blank. */
  private static final int BESIDE = 8;

  private static final String SENTENCE_ENDS = "。！？；!?;\n";
  private static final int MOST_BESIDE = 3;

  private final CountyCode own;
  private final String text;
  private final List<Mention> mentions;

  /** By code, at most two of each: one that is not the mention itself is then always at hand. */
  private final Map<DivisionCode, List<Area>> named = new HashMap<>();

  /** A town or county, and the mention that names it. */
  record Area(NameIndex.Entry entry, Mention mention) {

    DivisionCode code() {
      return entry.division().code();
    }

    Slip slip() {
      return Slip.between(mention.words(), entry.exact());
    }
  }

  TextAreas(CountyCode own, String text, List<Mention> mentions) {
    this.own = own;
    this.text = text;
    this.mentions = mentions;
    for (Mention mention : mentions) {
      areasOf(mention).stream().filter(this::isPlain).forEach(this::keep);
    }
  }

  private void keep(Area area) {
    List<Area> same = named.computeIfAbsent(area.code(), code -> new ArrayList<>(2));
    if (same.size() < 2) {
      same.add(area);
    }
  }

  /** Two bare characters that are also a town of another county prove nothing from afar. */
  private boolean isPlain(Area area) {
    return area.code().county().equals(own)
        || area.mention().entries().stream()
            .anyMatch(entry ->
                entry.division().code().equals(area.code())
                    && entry.strength() == NameForm.Strength.FULL);
  }

  /** One reading for each division that a mention may name. */
  List<Reading> readings(int index) {
    Mention mention = mentions.get(index);
    List<Area> beside = beside(index);
    return mention.entries().stream().map(entry -> read(mention, entry, beside)).toList();
  }

  private Reading read(Mention mention, NameIndex.Entry entry, List<Area> beside) {
    DivisionCode code = entry.division().code();
    Area found = holding(code, beside);
    if (found != null) {
      return new Reading(mention, entry, Support.BESIDE, found);
    }
    if (code.isVillage()) {
      Area other = beside.stream().filter(area -> area.code().isTown()).findFirst().orElse(null);
      if (other != null) {
        return new Reading(mention, entry, Support.CONTRADICTED, other);
      }
    }
    return fromAfar(mention, entry);
  }

  private Reading fromAfar(Mention mention, NameIndex.Entry entry) {
    DivisionCode code = entry.division().code();
    if (code.isVillage()) {
      Area town = namedBesides(mention, code.parent().orElseThrow());
      if (town != null) {
        return new Reading(mention, entry, Support.TOWN_ELSEWHERE, town);
      }
    }
    Area county = code.isCounty() ? null : namedBesides(mention, DivisionCode.of(code.county()));
    return new Reading(
        mention, entry, county == null ? Support.NONE : Support.COUNTY_ELSEWHERE, county);
  }

  private @Nullable Area namedBesides(Mention mention, DivisionCode code) {
    for (Area area : named.getOrDefault(code, List.of())) {
      if (area.mention() != mention) {
        return area;
      }
    }
    return null;
  }

  /** The smallest of the areas that a division lies in. */
  private static @Nullable Area holding(DivisionCode code, List<Area> areas) {
    Area best = null;
    for (Area area : areas) {
      boolean holds = area.code().contains(code) && !area.code().equals(code);
      if (holds && (best == null || best.code().contains(area.code()))) {
        best = area;
      }
    }
    return best;
  }

  private List<Area> beside(int mention) {
    List<Area> areas = new ArrayList<>();
    for (int i = mention; i > 0 && i > mention - MOST_BESIDE; i--) {
      List<Area> before = areasOf(mentions.get(i - 1));
      if (before.isEmpty() || !isBeside(mentions.get(i - 1).end(), mentions.get(i).start())) {
        break;
      }
      areas.addAll(before);
    }
    return areas;
  }

  private boolean isBeside(int from, int to) {
    if (to - from > BESIDE) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (SENTENCE_ENDS.indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** Words that are both a county and a town in it (黄梅) stand for the county. */
  private static List<Area> areasOf(Mention mention) {
    List<Area> areas =
        mention.entries().stream()
            .filter(entry -> !entry.division().code().isVillage())
            .map(entry -> new Area(entry, mention))
            .toList();
    List<Area> counties = areas.stream().filter(area -> area.code().isCounty()).toList();
    return counties.isEmpty() ? areas : counties;
  }
}
