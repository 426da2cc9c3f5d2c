// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import org.jingwei.shared.Words;

/** Says in words why a division is a candidate, for the person who decides. */
final class PlaceReason {

  private final Reading reading;
  private Words words;

  PlaceReason(Reading reading) {
    this.reading = reading;
    words = named(reading);
    addWriting();
    addSurroundings();
  }

  Words words() {
    return words;
  }

  /** How many readings there are that the text does not tell apart. */
  PlaceReason namesakes(long count) {
    return count < 2
        ? this
        : then(
            "；同名的有 %d 处，文中未能区分".formatted(count),
            "; %d places have this name and the text does not tell which".formatted(count));
  }

  /** What besides the text chose among readings that the text leaves equal. */
  PlaceReason hint(int count, PlaceHints.Hint hint) {
    return then(
        "；同名的有 %d 处，按%s取这一处".formatted(count, hint.why().zh()),
        "; %d places have this name, this one is taken by %s".formatted(count, hint.why().en()));
  }

  /**
   * @param other the name of the other county; blank for the own one
   */
  PlaceReason county(String other) {
    return other.isEmpty()
        ? this
        : then("；属%s，不在本县".formatted(other), "; it belongs to %s, another county".formatted(other));
  }

  private void addWriting() {
    String written = reading.mention().words();
    String exact = reading.entry().exact();
    switch (reading.slip()) {
      case SAME_SOUND ->
          then(
              "；写作“%s”，音同“%s”".formatted(written, exact),
              "; “%s” sounds the same as “%s”".formatted(written, exact));
      case CLOSE_SOUND ->
          then(
              "；写作“%s”，音近“%s”".formatted(written, exact),
              "; “%s” sounds like “%s”".formatted(written, exact));
      case ONE_OFF ->
          then(
              "；写作“%s”，与“%s”差一个字".formatted(written, exact),
              "; “%s” is one character off “%s”".formatted(written, exact));
      case NONE -> addVariant(written, exact);
    }
  }

  private void addVariant(String written, String exact) {
    if (reading.isVariant()) {
      then(
          "；“%s”按“%s”理解".formatted(written, exact),
          "; “%s” is read as “%s”".formatted(written, exact));
    }
  }

  private void addSurroundings() {
    Surroundings behind = reading.mention().surroundings();
    if (!behind.number().isEmpty()) {
      then("；门牌“%s”".formatted(behind.number()), "; number “%s”".formatted(behind.number()));
    }
    if (behind.isNear()) {
      then(
          "；写的是“%s”，在附近而不一定在其内".formatted(behind.relation()),
          "; “%s” means near it, not necessarily in it".formatted(behind.relation()));
    }
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
      case LANDMARK -> landmark(reading, name);
      case SHORT, BARE ->
          new Words(
              "文中有“%s”，可能指%s，也可能是一般用语".formatted(name, reading.division().name()),
              "“%s” may mean %s or be an ordinary word".formatted(name, reading.division().name()));
    };
  }

  private static Words landmark(Reading reading, String name) {
    Words place = reading.division().words();
    return new Words(
        "文中写明“%s”，在%s".formatted(name, place.zh()),
        "The text says “%s”, which is in %s".formatted(name, place.en()));
  }

  private PlaceReason then(String zh, String en) {
    words = new Words(words.zh() + zh, words.en() + en);
    return this;
  }
}
