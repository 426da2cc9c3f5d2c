// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jingwei.casework.CaseworkSettings;
import org.jingwei.deadline.OfficeHours;
import org.jingwei.grid.Datum;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@code pack.json}; names every key that is wrong. */
final class HeadReader {

  private static final String FILE = "pack.json";
  private static final int LONGEST = 3_650;

  private final PackDraft draft;
  private final JsonNode json;
  private boolean sound = true;

  HeadReader(PackDraft draft, JsonNode json) {
    this.draft = draft;
    this.json = json;
  }

  Optional<PackHead> read() {
    require("format", json.path("format").asInt(0) == 1, "须是 1", "must be 1");
    String code = json.path("county").asString("");
    require("county", code.matches("[1-9][0-9]{5}"), "须是六位县代码", "must be six digits");
    Words name =
        new Words(
            json.path("name").path("zh").asString(""), json.path("name").path("en").asString(""));
    require("name.zh", !name.zh().isBlank(), "须填写县名", "must be the county's name");
    String version = json.path("version").asString("");
    require("version", version.matches("[\\w.-]{1,40}"), "须填写版本", "must name your version");
    int first = json.path("calendarYears").path(0).asInt(0);
    int last = json.path("calendarYears").path(1).asInt(0);
    require(
        "calendarYears",
        first >= 1992 && first <= last && last < 2200,
        "须是起止年份，例如 [2004, 2026]",
        "must be the first and the last year, such as [2004, 2026]");
    @Nullable ZoneId zone =
        attempt("timeZone", () -> ZoneId.of(text("timeZone", "Asia/Shanghai")), "Asia/Shanghai");
    @Nullable OfficeHours hours = attempt("officeHours", this::hours, "[\"08:00-12:00\"]");
    @Nullable Datum datum =
        attempt(
            "datum",
            () -> Datum.find(text("datum", "WGS-84")).orElseThrow(HeadReader::unknown),
            "WGS-84");
    CaseworkSettings settings = settings();
    if (!sound || zone == null || hours == null || datum == null) {
      return Optional.empty();
    }
    return Optional.of(
        new PackHead(
            new CountyCode(Integer.parseInt(code)),
            name,
            version,
            datum,
            zone,
            hours,
            first,
            last,
            json.path("schematicCells").asBoolean(false),
            settings));
  }

  private OfficeHours hours() {
    List<String> sessions =
        json.path("officeHours").valueStream().map(session -> session.asString("")).toList();
    return sessions.isEmpty() ? OfficeHours.USUAL : OfficeHours.parse(sessions);
  }

  private CaseworkSettings settings() {
    CaseworkSettings usual = CaseworkSettings.USUAL;
    return new CaseworkSettings(
        Duration.ofDays(number("reopenDays", (int) usual.reopenWindow().toDays(), LONGEST)),
        Duration.ofDays(number("reviewDays", (int) usual.reviewWindow().toDays(), LONGEST)),
        number("callbackTries", usual.callbackTries(), 100),
        usual.mostExtensions(),
        usual.longestSuspension());
  }

  private int number(String key, int usual, int most) {
    JsonNode value = json.path(key);
    boolean fits =
        value.isMissingNode() || value.isInt() && value.asInt() > 0 && value.asInt() <= most;
    require(key, fits, "须是 1 到 " + most + " 的整数", "must be a whole number from 1 to " + most);
    return fits && !value.isMissingNode() ? value.asInt() : usual;
  }

  private String text(String key, String usual) {
    return json.path(key).asString(usual);
  }

  private <T> @Nullable T attempt(String key, Supplier<T> read, String example) {
    try {
      return read.get();
    } catch (IllegalArgumentException | DateTimeException unfit) {
      require(key, false, "读不懂，例如 " + example, "is not understood; write for example " + example);
      return null;
    }
  }

  private static IllegalArgumentException unknown() {
    return new IllegalArgumentException("unknown datum");
  }

  private void require(String key, boolean fits, String zh, String en) {
    if (!fits) {
      sound = false;
      draft.wrong(
          FILE,
          0,
          new Words(key + " " + zh, key + " " + en),
          new Words("请改正 pack.json 中的 " + key, "correct " + key + " in pack.json"));
    }
  }
}
