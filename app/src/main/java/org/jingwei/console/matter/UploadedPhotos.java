// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/**
 * Keeps the photos that come with a form. They are kept even when the move is refused, and the form
 * carries their handles from then on, so that nobody takes them twice, nor another's.
 */
@Component
final class UploadedPhotos {

  private final Reports reports;
  private final Clock clock;

  UploadedPhotos(Reports reports, Clock clock) {
    this.reports = reports;
    this.clock = clock;
  }

  /**
   * @param kept gets the ids of all photos of the form, old and new
   * @return what is wrong with files that are not photos
   */
  List<Refusal> keep(
      CountyCode county,
      MultiValueMap<String, String> form,
      @Nullable List<MultipartFile> uploads,
      List<Long> kept) {
    List<Refusal> wrong = new ArrayList<>();
    switch (reports.readHandles(county, form.getOrDefault("photo", List.of()))) {
      case Outcome.Done<List<Long>>(List<Long> ids) -> kept.addAll(ids);
      case Outcome.Refused<List<Long>>(List<Refusal> gone) -> wrong.addAll(gone);
    }
    for (MultipartFile upload : uploads == null ? List.<MultipartFile>of() : uploads) {
      if (upload.isEmpty()) {
        continue;
      }
      switch (reports.addPhoto(county, bytes(upload), clock.instant())) {
        case Outcome.Done<Reports.Photo>(Reports.Photo photo) -> kept.add(photo.id());
        case Outcome.Refused<Reports.Photo>(List<Refusal> refusals) -> wrong.addAll(refusals);
      }
    }
    return wrong;
  }

  private static byte[] bytes(MultipartFile upload) {
    try {
      return upload.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
