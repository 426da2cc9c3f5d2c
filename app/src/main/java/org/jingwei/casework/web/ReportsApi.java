// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jingwei.casework.Cases;
import org.jingwei.casework.Received;
import org.jingwei.casework.Reporters;
import org.jingwei.casework.Who;
import org.jingwei.directory.Actor;
import org.jingwei.report.NewReport;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes reports from programs and from residents without an account. */
@RestController
final class ReportsApi {

  private static final Logger log = LoggerFactory.getLogger(ReportsApi.class);
  private static final String LINES = "application/x-ndjson";

  private final Cases cases;
  private final Reporters reporters;
  private final Reports reports;
  private final BulkIntake bulk;
  private final CountyCode county;

  ReportsApi(
      Cases cases,
      Reporters reporters,
      Reports reports,
      BulkIntake bulk,
      @Value("${jingwei.county:421127}") int county) {
    this.cases = cases;
    this.reporters = reporters;
    this.reports = reports;
    this.bulk = bulk;
    this.county = new CountyCode(county);
  }

  @Operation(summary = "Takes a report once for each Idempotency-Key; answers with code and secret")
  @PostMapping("/api/v1/reports")
  ResponseEntity<Received> take(
      Optional<Actor> caller,
      @RequestHeader("Idempotency-Key") String key,
      @RequestBody Told told) {
    CountyCode where = caller.map(Actor::county).orElse(county);
    List<Long> uploads = reports.readHandles(where, told.uploads()).orThrow();
    NewReport report = told.report(caller, key, uploads);
    Received received =
        caller
            .map(actor -> cases.receive(where, report, new Who.Staff(actor)))
            .orElseGet(() -> reporters.tell(where, report))
            .orThrow();
    URI location = URI.create("/api/v1/cases/" + received.caseId());
    return received.again()
        ? ResponseEntity.ok().location(location).body(received)
        : ResponseEntity.created(location).body(received);
  }

  @Operation(
      summary = "Takes a stream of reports, one a line, each once for its key",
      description =
          """
          The answers come back one a line, in the order of the lines, while the stream is still \
          being read: read them while you send, or both sides wait for each other. A line that is \
          refused fails alone. What was answered with 201 or 200 is kept whatever happens later; \
          after a broken connection send the whole stream again.\
          """)
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content = @Content(mediaType = LINES, schema = @Schema(implementation = Told.class)))
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = LINES, schema = @Schema(implementation = LineAnswer.class)))
  @PostMapping(path = "/api/v1/reports/bulk", consumes = LINES)
  void takeLines(
      Actor caller, Locale language, HttpServletRequest request, HttpServletResponse response) {
    response.setContentType(LINES);
    try {
      bulk.run(caller, language, request.getInputStream(), response.getOutputStream());
    } catch (IOException gone) {
      log.debug("the sender of a stream has gone", gone);
    }
  }
}
