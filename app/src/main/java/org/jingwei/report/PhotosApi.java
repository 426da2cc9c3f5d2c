// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Clock;
import org.jingwei.report.Reports.Photo;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes photos before the report that they belong to. */
@RestController
@Tag(name = "Photos", description = "Uploads that a report names by id")
final class PhotosApi {

  private static final String WHAT =
      "A JPEG or PNG of at most 12 MB. It is drawn anew: where and by what it was taken is dropped."
          + " An upload that no report names is deleted after 36 hours.";

  /**
   * A photo that was taken in.
   *
   * @param id to name in the report's {@code photos}
   */
  record Uploaded(String id, int width, int height) {}

  private final Reports reports;
  private final CountyCode county;
  private final Clock clock;

  PhotosApi(Reports reports, @Value("${jingwei.county:421127}") int county, Clock clock) {
    this.reports = reports;
    this.county = new CountyCode(county);
    this.clock = clock;
  }

  @Operation(summary = "Takes a photo as a form's file", description = WHAT)
  @PostMapping(path = "/api/v1/photos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Uploaded> takeFile(@RequestParam("photo") MultipartFile photo) throws IOException {
    return take(photo.getBytes());
  }

  @Operation(
      summary = "Takes a photo as the body itself",
      description = WHAT,
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(
                      mediaType = "image/*",
                      schema = @Schema(type = "string", format = "binary"))))
  @PostMapping(path = "/api/v1/photos", consumes = "image/*")
  ResponseEntity<Uploaded> takeBody(@RequestBody(required = false) byte @Nullable [] photo) {
    return take(photo == null ? new byte[0] : photo);
  }

  private ResponseEntity<Uploaded> take(byte[] upload) {
    Photo kept = reports.addPhoto(county, upload, clock.instant()).orThrow();
    String id = reports.handleOf(county, kept.id());
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(new Uploaded(id, kept.width(), kept.height()));
  }
}
