// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.report;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jingwei.report.Reports.Voice;
import org.jingwei.report.VoiceNote.Sound;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Voice notes of reports; kept, owned and dropped as photos are. */
final class VoiceStore {

  private final JdbcTemplate jdbc;
  private final Ids ids;

  VoiceStore(JdbcTemplate jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  Outcome<Voice> add(CountyCode county, byte[] upload, Instant now) {
    return VoiceNote.rewrite(upload).map(sound -> insert(county, sound, now));
  }

  private Voice insert(CountyCode county, Sound sound, Instant now) {
    long id = ids.next();
    jdbc.update(
        """
        insert into report.voice (county, id, millis, sha256, content, taken_at)
        values (?, ?, ?, ?, ?, ?)
        """,
        county.value(),
        id,
        sound.millis(),
        sha256(sound.wav()),
        sound.wav(),
        ReportStore.time(now));
    return new Voice(id, sound.millis());
  }

  void own(CountyCode county, @Nullable Long id, long owner) {
    if (id != null) {
      jdbc.update(
          "update report.voice set owner = ? where county = ? and id = ? and owner is null",
          owner,
          county.value(),
          id);
    }
  }

  boolean has(CountyCode county, long id) {
    return !jdbc.queryForList(
            "select 1 from report.voice where county = ? and id = ?",
            Integer.class,
            county.value(),
            id)
        .isEmpty();
  }

  Map<Long, Voice> byOwner(CountyCode county, List<Long> owners) {
    Map<Long, Voice> voices = new HashMap<>();
    jdbc.query(
        "select owner, id, millis from report.voice where county = ? and owner = any (?) order by id",
        row -> {
          voices.put(row.getLong(1), new Voice(row.getLong(2), row.getInt(3)));
        },
        county.value(),
        owners.toArray(Long[]::new));
    return voices;
  }

  Optional<byte[]> find(CountyCode county, long id, List<Long> owners) {
    return jdbc
        .query(
            "select content from report.voice where county = ? and id = ? and owner = any (?)",
            (row, n) -> row.getBytes(1),
            county.value(),
            id,
            owners.toArray(Long[]::new))
        .stream()
        .findFirst();
  }

  /** Deletes those of the reports of these case files; how many. */
  int erase(CountyCode county, List<Long> caseIds) {
    return jdbc.update(
        """
        delete from report.voice v using report.report r
         where r.county = ? and r.case_id = any (?) and v.county = r.county and v.owner = r.id
        """,
        county.value(),
        caseIds.toArray(Long[]::new));
  }

  /** Deletes what belongs to nothing and was taken before an instant; how many. */
  int dropStray(Instant before) {
    return jdbc.update(
        "delete from report.voice where owner is null and taken_at < ?", ReportStore.time(before));
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
