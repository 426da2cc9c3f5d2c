// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.open311;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jingwei.casework.CaseFile;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Unit;
import org.jingwei.grid.Division;
import org.jingwei.grid.Grid;
import org.jingwei.grid.Wgs84;
import org.jingwei.report.Category;
import org.jingwei.report.Report;
import org.jingwei.report.Reports;
import org.jingwei.shared.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * A report as it is shown: to everybody the kind of matter, how it stands, who answers for it and
 * the town, for a single matter in a cell of few houses would tell whose it is; to the key by which
 * it came also its words and its exact place.
 */
final class RequestViews {

  private final Reports reports;
  private final Directory directory;
  private final Grid grid;
  private final MessageSource words;
  private final Moment moment;

  RequestViews(
      Reports reports, Directory directory, Grid grid, MessageSource words, Moment moment) {
    this.reports = reports;
    this.directory = directory;
    this.grid = grid;
    this.words = words;
    this.moment = moment;
  }

  /**
   * @param own whether the asking key filed it
   * @param extended whether extensions were asked for
   */
  Map<String, Object> of(
      Report report, CaseFile file, boolean own, boolean extended, Locale language) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("service_request_id", report.code());
    view.put("status", Standing.status(file.state()));
    view.put("status_notes", notes(report, file, language));
    view.put("service_name", category(file).map(c -> c.name().in(language)).orElse(""));
    view.put("service_code", file.category());
    view.put("description", own ? report.text() : "");
    view.put("agency_responsible", unit(file, language));
    view.put("service_notice", "");
    view.put("requested_datetime", moment.of(report.receivedAt()));
    view.put("updated_datetime", moment.of(updated(report, file)));
    view.put("expected_datetime", moment.of(expected(file)));
    view.put("address", own && report.address() != null ? report.address() : "");
    DivisionCode where = own ? file.division() : file.division().town().orElse(file.division());
    view.put("address_id", where.value());
    view.put("zipcode", "");
    @Nullable Wgs84 point =
        own ? report.point() : grid.findMiddle(file.county(), where.value()).orElse(null);
    view.put("lat", point == null ? "" : degrees(point.latitude()));
    view.put("long", point == null ? "" : degrees(point.longitude()));
    view.put("media_url", "");
    if (extended) {
      view.put("extended_attributes", extended(file, where, language));
      view.put("notes", List.of());
    }
    return view;
  }

  /** To about ten centimetres. */
  private static String degrees(double value) {
    return BigDecimal.valueOf(value)
        .setScale(6, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private String notes(Report report, CaseFile file, Locale language) {
    String state =
        String.valueOf(
            words.getMessage(
                "follow.state." + file.state().name(), null, file.state().name(), language));
    // A case file has the code of the report that opened it.
    boolean joined = !file.code().equals(report.code());
    return joined
        ? state
            + " · "
            + words.getMessage("open311.merged", new Object[] {file.code()}, file.code(), language)
        : state;
  }

  private Optional<Category> category(CaseFile file) {
    return reports.categories(file.county()).find(file.category());
  }

  private String unit(CaseFile file, Locale language) {
    return file.leadUnit() == null
        ? ""
        : directory
            .findUnit(file.county(), file.leadUnit())
            .map(Unit::name)
            .map(name -> name.in(language))
            .orElse("");
  }

  private static Instant updated(Report report, CaseFile file) {
    return file.stateSince().isBefore(report.receivedAt())
        ? report.receivedAt()
        : file.stateSince();
  }

  private static @Nullable Instant expected(CaseFile file) {
    return file.resolveDueAt() == null ? file.dueAt() : file.resolveDueAt();
  }

  private List<Map<String, Object>> extended(CaseFile file, DivisionCode where, Locale language) {
    List<Map<String, Object>> more = new ArrayList<>();
    more.add(attribute("case", file.code()));
    more.add(attribute("state", file.state().name()));
    more.add(attribute("urgency", file.urgency().name()));
    more.add(
        attribute(
            "division",
            grid.findDivision(where)
                .map(Division::words)
                .map(name -> name.in(language))
                .orElse("")));
    return more;
  }

  private static Map<String, Object> attribute(String code, String value) {
    Map<String, Object> attribute = new LinkedHashMap<>();
    attribute.put("code", code);
    attribute.put("value", value);
    return attribute;
  }
}
