// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import org.jingwei.shared.Words;

/** Says in words why a division is a candidate, for the person who decides. */
final class PlaceReason {

  private PlaceReason() {}

  static Words of(Reading reading, long equals, String otherCounty) {
    Words words = named(reading);
    if (equals > 1) {
      words =
          then(
              words,
              "；同名的有 %d 处，文中未能区分".formatted(equals),
              "; %d places have this name and the text does not tell which".formatted(equals));
    }
    if (reading.isVariant()) {
      String written = reading.mention().words();
      String exact = reading.entry().exact();
      words =
          then(
              words,
              "；“%s”按“%s”理解".formatted(written, exact),
              "; “%s” is read as “%s”".formatted(written, exact));
    }
    return otherCounty.isEmpty()
        ? words
        : then(
            words,
            "；属%s，不在本县".formatted(otherCounty),
            "; it belongs to %s, another county".formatted(otherCounty));
  }

  private static Words named(Reading reading) {
    String name = reading.mention().words();
    TextAreas.Area area = reading.area();
    String before = area == null ? "" : area.mention().words();
    return switch (reading.support()) {
      case BESIDE ->
          new Words(
              "文中写明“%s”的“%s”".formatted(before, name),
              "The text says “%s” of “%s”".formatted(name, before));
      case TOWN_ELSEWHERE, COUNTY_ELSEWHERE ->
          new Words(
              "文中写有“%s”，另处写有“%s”".formatted(name, before),
              "The text says “%s”, and “%s” elsewhere".formatted(name, before));
      case CONTRADICTED ->
          new Words(
              "文中写“%s”“%s”，但此处不属“%s”".formatted(before, name, before),
              "The text says “%s” after “%s”, but this one does not lie there"
                  .formatted(name, before));
      case NONE -> alone(reading, name);
    };
  }

  private static Words alone(Reading reading, String name) {
    return switch (reading.entry().strength()) {
      case FULL -> new Words("文中写明“%s”".formatted(name), "The text says “%s”".formatted(name));
      case SWAPPED ->
          new Words(
              "文中写“%s”，正式名称为“%s”".formatted(name, reading.division().name()),
              "The text says “%s”; the official name is “%s”"
                  .formatted(name, reading.division().name()));
      case SHORT, BARE ->
          new Words(
              "文中有“%s”，可能指%s，也可能是一般用语".formatted(name, reading.division().name()),
              "“%s” may mean %s or be an ordinary word".formatted(name, reading.division().name()));
    };
  }

  private static Words then(Words words, String zh, String en) {
    return new Words(words.zh() + zh, words.en() + en);
  }
}
