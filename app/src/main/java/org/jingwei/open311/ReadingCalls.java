// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.open311;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The calls that ask. */
@Hidden
@RestController
class ReadingCalls {

  static final String BASE = "/open311/v2/";
  private static final Duration LONGEST = Duration.ofDays(90);

  private final Answering answering;
  private final Services services;
  private final RequestList requests;
  private final Updates updates;
  private final Reports reports;
  private final Discovery discovery;
  private final Clock clock;

  ReadingCalls(
      Answering answering,
      Services services,
      RequestList requests,
      Updates updates,
      Reports reports,
      Discovery discovery,
      Clock clock) {
    this.answering = answering;
    this.services = services;
    this.requests = requests;
    this.updates = updates;
    this.reports = reports;
    this.discovery = discovery;
    this.clock = clock;
  }

  @GetMapping({BASE + "discovery.{format:xml|json}", BASE + "discovery.{format:xml|json}/"})
  ResponseEntity<byte[]> discovery(HttpServletRequest request) {
    return answering.answer(request, () -> discovery.of(request));
  }

  @GetMapping({
    BASE + "services",
    BASE + "services/",
    BASE + "services.{format:xml|json}",
    BASE + "services.{format:xml|json}/"
  })
  ResponseEntity<byte[]> services(HttpServletRequest request, Locale language) {
    return answering.answer(
        request, () -> services.all(answering.county(new Form(request)), language));
  }

  @GetMapping({
    BASE + "services/{code:[^.]+}",
    BASE + "services/{code:[^.]+}/",
    BASE + "services/{code:[^.]+}.{format:xml|json}",
    BASE + "services/{code:[^.]+}.{format:xml|json}/"
  })
  ResponseEntity<byte[]> definition(
      HttpServletRequest request, @PathVariable String code, Locale language) {
    return answering.answer(
        request, () -> services.definition(answering.county(new Form(request)), code, language));
  }

  @GetMapping({
    BASE + "requests",
    BASE + "requests/",
    BASE + "requests.{format:xml|json}",
    BASE + "requests.{format:xml|json}/"
  })
  ResponseEntity<byte[]> requests(HttpServletRequest request, Locale language) {
    return answering.answer(
        request,
        () -> {
          Form form = new Form(request);
          CountyCode county = answering.county(form);
          return shown(requests.of(county, form, answering.keyIfAny(county, form), language));
        });
  }

  @GetMapping({
    BASE + "requests/{id:[^.]+}",
    BASE + "requests/{id:[^.]+}/",
    BASE + "requests/{id:[^.]+}.{format:xml|json}",
    BASE + "requests/{id:[^.]+}.{format:xml|json}/"
  })
  ResponseEntity<byte[]> request(
      HttpServletRequest request, @PathVariable String id, Locale language) {
    return answering.answer(
        request,
        () -> {
          Form form = new Form(request);
          CountyCode county = answering.county(form);
          boolean more = "true".equalsIgnoreCase(form.text("extensions"));
          List<Map<String, Object>> found =
              requests.ofIds(county, List.of(id), answering.keyIfAny(county, form), more, language);
          if (found.isEmpty()) {
            throw Fault.absent("service_request_id " + id + " was not found");
          }
          return shown(found);
        });
  }

  private static Reply shown(List<Map<String, Object>> found) {
    return Reply.several("service_requests", "request", found);
  }

  /** Every report has its id at once, so that a token is that id. */
  @GetMapping({
    BASE + "tokens/{token:[^.]+}",
    BASE + "tokens/{token:[^.]+}/",
    BASE + "tokens/{token:[^.]+}.{format:xml|json}",
    BASE + "tokens/{token:[^.]+}.{format:xml|json}/"
  })
  ResponseEntity<byte[]> token(HttpServletRequest request, @PathVariable String token) {
    return answering.answer(
        request,
        () -> {
          CountyCode county = answering.county(new Form(request));
          if (reports.findByCode(county, token).isEmpty()) {
            throw Fault.absent("token " + token + " was not found");
          }
          Map<String, Object> entry = new LinkedHashMap<>();
          entry.put("service_request_id", token);
          entry.put("token", token);
          return Reply.several("service_requests", "request", List.of(entry));
        });
  }

  @GetMapping({
    BASE + "servicerequestupdates",
    BASE + "servicerequestupdates/",
    BASE + "servicerequestupdates.{format:xml|json}",
    BASE + "servicerequestupdates.{format:xml|json}/"
  })
  ResponseEntity<byte[]> updates(HttpServletRequest request) {
    return answering.answer(
        request,
        () -> {
          Form form = new Form(request);
          ApiKey key = answering.key(answering.county(form), form);
          Instant end = form.instant("end_date").orElse(clock.instant());
          Instant start = form.instant("start_date").orElse(end.minus(LONGEST));
          if (start.isAfter(end) || Duration.between(start, end).compareTo(LONGEST) > 0) {
            throw Fault.wrong("start_date is at most 90 days before end_date");
          }
          return updates.told(key, start, end, form.count("page_size", Updates.MOST, Updates.MOST));
        });
  }
}
