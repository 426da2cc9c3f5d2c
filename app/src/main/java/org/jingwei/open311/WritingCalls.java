// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.open311;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** The calls that tell; each needs a key. */
@Hidden
@RestController
class WritingCalls {

  private static final int MOST_PHOTOS = 6;

  private final Answering answering;
  private final Filing filing;
  private final Telling telling;
  private final Reports reports;
  private final Clock clock;

  WritingCalls(Answering answering, Filing filing, Telling telling, Reports reports, Clock clock) {
    this.answering = answering;
    this.filing = filing;
    this.telling = telling;
    this.reports = reports;
    this.clock = clock;
  }

  @PostMapping({
    ReadingCalls.BASE + "requests",
    ReadingCalls.BASE + "requests/",
    ReadingCalls.BASE + "requests.{format:xml|json}",
    ReadingCalls.BASE + "requests.{format:xml|json}/"
  })
  ResponseEntity<byte[]> file(HttpServletRequest request, Locale language) {
    return answering.answer(
        request,
        () -> {
          Form form = new Form(request);
          CountyCode county = answering.county(form);
          ApiKey key = answering.key(county, form);
          String day = LocalDate.now(clock).toString();
          return filing.take(
              key,
              form,
              photos(request, county),
              request.getHeader("Idempotency-Key"),
              day,
              language);
        });
  }

  private List<Long> photos(HttpServletRequest request, CountyCode county) {
    List<Long> ids = new ArrayList<>();
    if (request instanceof MultipartHttpServletRequest parts) {
      for (List<MultipartFile> named : parts.getMultiFileMap().values()) {
        for (MultipartFile file : named) {
          if (!file.isEmpty() && ids.size() < MOST_PHOTOS) {
            ids.add(photo(file, county));
          }
        }
      }
    }
    return ids;
  }

  private long photo(MultipartFile file, CountyCode county) {
    try {
      return switch (reports.addPhoto(county, file.getBytes(), clock.instant())) {
        case Outcome.Done<Reports.Photo>(Reports.Photo photo) -> photo.id();
        case Outcome.Refused<Reports.Photo> none ->
            throw Fault.wrong("media is no picture that can be read: JPEG, PNG, WebP or GIF");
      };
    } catch (IOException broken) {
      throw Fault.wrong("media could not be read");
    }
  }

  @PostMapping({
    ReadingCalls.BASE + "servicerequestupdates",
    ReadingCalls.BASE + "servicerequestupdates/",
    ReadingCalls.BASE + "servicerequestupdates.{format:xml|json}",
    ReadingCalls.BASE + "servicerequestupdates.{format:xml|json}/"
  })
  ResponseEntity<byte[]> update(HttpServletRequest request) {
    return answering.answer(
        request,
        () -> {
          Form form = new Form(request);
          return telling.take(answering.key(answering.county(form), form), form);
        });
  }
}
