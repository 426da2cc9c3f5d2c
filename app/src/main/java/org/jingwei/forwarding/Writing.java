// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forwarding;

import java.util.Locale;
import java.util.Optional;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Cases;
import org.jingwei.forwarding.Endpoint.Service;
import org.jingwei.grid.Division;
import org.jingwei.grid.Grid;
import org.jingwei.report.Report;
import org.jingwei.report.Reports;
import org.jingwei.vault.Redaction;

/**
 * Writes down a matter for somebody else: what and where, without numbers, and nothing at all of
 * whoever told it.
 */
final class Writing {

  private static final int LONGEST_TEXT = 3_800;
  private static final int LONGEST_ADDRESS = 500;

  private final Cases cases;
  private final Reports reports;
  private final Grid grid;

  Writing(Cases cases, Reports reports, Grid grid) {
    this.cases = cases;
    this.reports = reports;
    this.grid = grid;
  }

  CaseFile file(Forwarded one) {
    return cases.find(one.county(), one.caseId()).orElseThrow();
  }

  Form form(Endpoint to, Forwarded one) {
    CaseFile file = file(one);
    Form form = new Form().with("service_code", one.service());
    if (file.point() != null) {
      form.with("lat", degrees(file.point().latitude()));
      form.with("long", degrees(file.point().longitude()));
    }
    form.with("address_string", address(file));
    form.with("description", "[" + one.mark() + "] " + text(one, file));
    to.services().stream()
        .filter(service -> service.code().equals(one.service()))
        .map(Service::attributes)
        .findFirst()
        .ifPresent(
            fixed -> fixed.forEach((code, value) -> form.with("attribute[" + code + "]", value)));
    return form;
  }

  private static String degrees(double value) {
    return String.format(Locale.ROOT, "%.6f", value);
  }

  private String address(CaseFile file) {
    String named =
        file.address() == null
            ? grid.findDivision(file.division()).map(Division::name).orElse("")
            : file.address();
    return clean(named, LONGEST_ADDRESS);
  }

  /** What was told first: the report under whose code the case file stands. */
  private String text(Forwarded one, CaseFile file) {
    Optional<Report> first = reports.findByCode(one.county(), file.code());
    return clean(first.map(Report::text).orElse(file.summary()), LONGEST_TEXT);
  }

  static String clean(String text, int longest) {
    return Clean.words(Redaction.redactForPublic(text).text(), longest);
  }
}
