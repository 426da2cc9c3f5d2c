// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jingwei.grid.Wgs84;
import org.jingwei.report.NewReport;
import org.jingwei.report.Reports;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.vault.PersonalData;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a line's order by the names that its pack gives the fields, into a report. */
final class OrderReading {

  private static final int MOST_PHOTOS = 6;

  private final Reports reports;

  OrderReading(Reports reports) {
    this.reports = reports;
  }

  /** The report; throws {@link Unreadable} where a field of the order is wrong. */
  Outcome<NewReport> read(OutsideSystem system, Inbound message, Instant now) {
    return photos(system, message, now).map(photos -> report(system, message, photos));
  }

  private NewReport report(OutsideSystem system, Inbound message, List<Long> photos) {
    Optional<OutsideSystem.Kind> kind = system.kind(message.text(system.field("category")));
    String category = kind.map(OutsideSystem.Kind::category).orElse("");
    boolean secret = kind.map(OutsideSystem.Kind::confidential).orElse(false);
    PersonalData caller =
        PersonalData.NONE
            .withName(message.text(system.field("name")))
            .withPhone(message.text(system.field("phone")));
    String address = message.text(system.field("address"));
    return new NewReport(
        system.channel(),
        message.order(),
        message.text(system.field("text")),
        category.isEmpty() ? null : category,
        point(system, message),
        address.isEmpty() ? null : address,
        caller.isEmpty() ? null : caller,
        Map.of(),
        instant(system, message, "happened"),
        "en".equals(message.text(system.field("language"))) ? "en" : "zh",
        secret || flag(message, system.field("confidential")),
        null,
        photos,
        "exchange:" + system.code() + ":" + message.order());
  }

  /** The addresses of pictures that are to be fetched once the report is taken. */
  static List<String> addresses(OutsideSystem system, Inbound message) {
    List<String> addresses = new ArrayList<>();
    for (JsonNode one : message.body().path(system.field("attachments"))) {
      String address = one.path("url").asString("").strip();
      if (!address.isEmpty() && addresses.size() < MOST_PHOTOS) {
        addresses.add(address);
      }
    }
    return addresses;
  }

  /** When the line wants it done; null where it does not say. */
  @Nullable Instant due(OutsideSystem system, Inbound message) {
    return instant(system, message, "due");
  }

  /** Throws {@link Unreadable} where it is there and cannot be read. */
  void checkDue(OutsideSystem system, Inbound message) {
    var unused = due(system, message);
  }

  static boolean flag(Inbound message, String field) {
    String text = message.text(field);
    return text.equals("true") || text.equals("1") || text.equals("是");
  }

  private static @Nullable Wgs84 point(OutsideSystem system, Inbound message) {
    String longitude = message.text(system.field("longitude"));
    String latitude = message.text(system.field("latitude"));
    if (longitude.isEmpty() && latitude.isEmpty()) {
      return null;
    }
    try {
      return new Wgs84(Double.parseDouble(longitude), Double.parseDouble(latitude));
    } catch (IllegalArgumentException unfit) {
      throw new Unreadable(system.field("longitude"));
    }
  }

  private static @Nullable Instant instant(OutsideSystem system, Inbound message, String ours) {
    return instant(message, system.field(ours));
  }

  /** An instant with an offset; null where there is none. */
  static @Nullable Instant instant(Inbound message, String field) {
    String text = message.text(field);
    return text.isEmpty() ? null : instant(field, text);
  }

  static Instant instant(String field, String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException unfit) {
      throw new Unreadable(field);
    }
  }

  private Outcome<List<Long>> photos(OutsideSystem system, Inbound message, Instant now) {
    String field = system.field("attachments");
    List<Long> photos = new ArrayList<>();
    for (JsonNode one : message.body().path(field)) {
      if (photos.size() == MOST_PHOTOS) {
        break;
      }
      if (!one.path("url").isMissingNode()) {
        continue;
      }
      Outcome<Reports.Photo> kept = reports.addPhoto(message.county(), bytes(one, field), now);
      switch (kept) {
        case Outcome.Done<Reports.Photo>(Reports.Photo photo) -> photos.add(photo.id());
        case Outcome.Refused<Reports.Photo>(List<Refusal> refusals) -> {
          return Outcome.refused(refusals.toArray(Refusal[]::new));
        }
      }
    }
    return Outcome.done(photos);
  }

  private static byte[] bytes(JsonNode attachment, String field) {
    try {
      return Base64.getMimeDecoder().decode(attachment.path("data").asString(""));
    } catch (IllegalArgumentException notBase64) {
      throw new Unreadable(field);
    }
  }

  /** A field cannot be read; by the line's own name for it. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String field;

    private Unreadable(String field) {
      super(field, null, false, false);
      this.field = field;
    }

    String field() {
      return field;
    }
  }
}
