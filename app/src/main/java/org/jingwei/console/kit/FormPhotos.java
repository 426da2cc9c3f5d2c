// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Keeps the photos of a form at once, so that they need not be chosen again after a mistake. */
@Component
public final class FormPhotos {

  /** How many a report may have. */
  public static final int MOST = 6;

  /**
   * The photos of one form, those of earlier attempts first.
   *
   * @param handles by which the form names them when it is sent again
   * @param refusals of files that are no photos, and of photos that are gone
   */
  public record Kept(List<Long> ids, List<String> handles, List<Refusal> refusals) {}

  private final Reports reports;
  private final Clock clock;

  FormPhotos(Reports reports, Clock clock) {
    this.reports = reports;
    this.clock = clock;
  }

  /**
   * @param files as they were chosen; null where the form has none
   */
  public Kept keep(CountyCode county, Sent sent, @Nullable List<MultipartFile> files, int most) {
    Kept kept = earlier(county, sent.all("photo").stream().distinct().limit(most).toList());
    List<MultipartFile> chosen =
        files == null ? List.of() : files.stream().filter(file -> !file.isEmpty()).toList();
    int room = most - kept.ids().size();
    if (chosen.size() > room) {
      kept.refusals().add(Refusal.invalid("too-many-photos", "photos", most));
    }
    chosen.stream().limit(room).forEach(file -> add(county, file, kept));
    return kept;
  }

  /** One that is gone does not take the others with it. */
  private Kept earlier(CountyCode county, List<String> handles) {
    Kept kept = new Kept(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    if (reports.readHandles(county, handles) instanceof Outcome.Done<List<Long>>(var ids)) {
      kept.ids().addAll(ids);
      kept.handles().addAll(handles);
      return kept;
    }
    for (String handle : handles) {
      switch (reports.readHandles(county, List.of(handle))) {
        case Outcome.Done<List<Long>>(var ids) -> {
          kept.ids().addAll(ids);
          kept.handles().add(handle);
        }
        case Outcome.Refused<List<Long>>(var gone) -> kept.refusals().addAll(gone);
      }
    }
    return kept;
  }

  private void add(CountyCode county, MultipartFile file, Kept kept) {
    switch (reports.addPhoto(county, bytes(file), clock.instant())) {
      case Outcome.Done<Photo>(Photo photo) -> {
        kept.ids().add(photo.id());
        kept.handles().add(reports.handleOf(county, photo.id()));
      }
      case Outcome.Refused<Photo>(List<Refusal> wrong) ->
          wrong.forEach(r ->
              kept.refusals().add(new Refusal(Refusal.Kind.INVALID, r.code(), "photos", r.args())));
    }
  }

  private static byte[] bytes(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("an upload that had arrived cannot be read", e);
    }
  }
}
