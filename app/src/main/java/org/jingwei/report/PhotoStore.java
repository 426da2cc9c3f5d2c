// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.report;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jingwei.report.Photos.Picture;
import org.jingwei.report.Reports.Photo;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Outcome;
import org.springframework.jdbc.core.JdbcTemplate;

/** Pictures of reports and of results. */
final class PhotoStore {

  private static final String OWN =
      """
      update report.photo p set owner = ?
       where p.county = ? and p.id = any (?) and p.owner is null
         and not exists (select from report.photo o
                          where o.county = p.county and o.owner = ? and o.sha256 = p.sha256)
      """;

  private final JdbcTemplate jdbc;
  private final Ids ids;

  PhotoStore(JdbcTemplate jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  Outcome<Photo> add(CountyCode county, byte[] upload, Instant now) {
    return Photos.reencode(upload).map(picture -> insert(county, picture, now));
  }

  private Photo insert(CountyCode county, Picture picture, Instant now) {
    long id = ids.next();
    jdbc.update(
        """
        insert into report.photo (county, id, media, width, height, sha256, content, taken_at)
        values (?, ?, 'image/jpeg', ?, ?, ?, ?, ?)
        """,
        county.value(),
        id,
        picture.width(),
        picture.height(),
        sha256(picture.jpeg()),
        picture.jpeg(),
        ReportStore.time(now));
    return new Photo(id, picture.width(), picture.height(), picture.jpeg());
  }

  /** A picture that the owner has already stays ownerless: the same sent again adds none. */
  void own(CountyCode county, List<Long> ids, long owner) {
    if (!ids.isEmpty()) {
      jdbc.update(OWN, owner, county.value(), ids.toArray(Long[]::new), owner);
    }
  }

  List<Long> list(CountyCode county, long owner) {
    return jdbc.query(
        "select id from report.photo where county = ? and owner = ? order by id",
        (row, n) -> row.getLong(1),
        county.value(),
        owner);
  }

  Map<Long, List<Long>> byOwner(CountyCode county, List<Long> owners) {
    Map<Long, List<Long>> photos = new HashMap<>();
    jdbc.query(
        "select owner, id from report.photo where county = ? and owner = any (?) order by id",
        row -> {
          photos.computeIfAbsent(row.getLong(1), o -> new ArrayList<>()).add(row.getLong(2));
        },
        county.value(),
        owners.toArray(Long[]::new));
    return photos;
  }

  Optional<Photo> find(CountyCode county, long id, List<Long> owners) {
    return jdbc
        .query(
            """
            select width, height, content from report.photo
            where county = ? and id = ? and owner = any (?)
            """,
            (row, n) -> new Photo(id, row.getInt(1), row.getInt(2), row.getBytes(3)),
            county.value(),
            id,
            owners.toArray(Long[]::new))
        .stream()
        .findFirst();
  }

  /** A photo that was uploaded and belongs to nothing yet. */
  Optional<Photo> findStray(CountyCode county, long id) {
    return jdbc
        .query(
            "select width, height, content from report.photo where county = ? and id = ? and owner is null",
            (row, n) -> new Photo(id, row.getInt(1), row.getInt(2), row.getBytes(3)),
            county.value(),
            id)
        .stream()
        .findFirst();
  }

  /** How many of these photos there are, whoever they belong to. */
  int count(CountyCode county, List<Long> ids) {
    Integer count =
        jdbc.queryForObject(
            "select count(*) from report.photo where county = ? and id = any (?)",
            Integer.class,
            county.value(),
            ids.toArray(Long[]::new));
    return count == null ? 0 : count;
  }

  /** Deletes what belongs to nothing and was taken before an instant; how many. */
  int dropStray(Instant before) {
    return jdbc.update(
        "delete from report.photo where owner is null and taken_at < ?", ReportStore.time(before));
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
