// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.resident;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jingwei.report.Reports;
import org.jingwei.report.Reports.Photo;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.springframework.web.multipart.MultipartFile;

/** Keeps the photos of a form at once, so that they need not be chosen again after a mistake. */
final class FormPhotos {

  static final int MOST = 6;

  /**
   * @param handles of all that are kept, those of earlier attempts first
   * @param refusals of files that are not
   */
  record Kept(List<String> handles, List<Refusal> refusals) {}

  private final Reports reports;
  private final CountyCode county;
  private final Clock clock;

  FormPhotos(Reports reports, CountyCode county, Clock clock) {
    this.reports = reports;
    this.county = county;
    this.clock = clock;
  }

  Kept keep(List<String> before, List<MultipartFile> files) {
    List<String> handles = new ArrayList<>(before.stream().distinct().limit(MOST).toList());
    List<Refusal> refusals = new ArrayList<>();
    List<MultipartFile> chosen = files.stream().filter(f -> !f.isEmpty()).toList();
    if (handles.size() + chosen.size() > MOST) {
      refusals.add(Refusal.invalid("too-many-photos", "photos", MOST));
    }
    for (MultipartFile file : chosen.subList(0, Math.min(chosen.size(), MOST - handles.size()))) {
      switch (reports.addPhoto(county, bytes(file), clock.instant())) {
        case Outcome.Done<Photo>(Photo photo) -> handles.add(reports.handleOf(county, photo.id()));
        case Outcome.Refused<Photo>(List<Refusal> wrong) ->
            wrong.forEach(
                r -> refusals.add(new Refusal(Refusal.Kind.INVALID, r.code(), "photos", r.args())));
      }
    }
    return new Kept(handles, refusals);
  }

  private static byte[] bytes(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("an upload that had arrived cannot be read", e);
    }
  }
}
