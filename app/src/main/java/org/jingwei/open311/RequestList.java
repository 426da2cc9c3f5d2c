// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.open311;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Cases;
import org.jingwei.report.Report;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Finds the reports that a call asks for, newest first. */
final class RequestList {

  static final int MOST = 1_000;
  private static final Duration LONGEST = Duration.ofDays(90);
  private static final int CHUNK = 500;

  /** So many reports are looked through at most: a filter that fits few ends there. */
  private static final int LOOKED_THROUGH = 20_000;

  /** For a caller who is not known, so that no stranger keeps the database busy. */
  private static final int LOOKED_THROUGH_FOR_STRANGERS = 2_000;

  private final Reports reports;
  private final Cases cases;
  private final KeyStore keys;
  private final RequestViews views;
  private final Clock clock;

  RequestList(Reports reports, Cases cases, KeyStore keys, RequestViews views, Clock clock) {
    this.reports = reports;
    this.cases = cases;
    this.keys = keys;
    this.views = views;
    this.clock = clock;
  }

  /** By ids, which override all else. */
  List<Map<String, Object>> ofIds(
      CountyCode county, List<String> codes, @Nullable ApiKey key, boolean more, Locale language) {
    List<Report> found = reports.listByCodes(county, codes.stream().limit(MOST).toList());
    return shown(county, found, key, more, language, file -> true);
  }

  List<Map<String, Object>> of(
      CountyCode county, Form form, @Nullable ApiKey key, Locale language) {
    boolean more = "true".equalsIgnoreCase(form.text("extensions"));
    List<String> ids = form.list("service_request_id");
    if (!ids.isEmpty()) {
      return ofIds(county, ids, key, more, language);
    }
    Instant now = clock.instant();
    Optional<Instant> from = form.instant("start_date");
    Optional<Instant> to = form.instant("end_date");
    Instant end = to.orElse(from.map(start -> earlier(start.plus(LONGEST), now)).orElse(now));
    Instant start = from.orElse(end.minus(LONGEST));
    if (start.isAfter(end)) {
      throw Fault.wrong("start_date is after end_date");
    }
    if (Duration.between(start, end).compareTo(LONGEST) > 0) {
      throw Fault.wrong("start_date and end_date are at most 90 days apart");
    }
    Set<String> services = new HashSet<>(form.list("service_code"));
    Set<String> statuses = statuses(form);
    int size = form.count("page_size", MOST, MOST);
    int page = form.count("page", 1, MOST);
    var wanted =
        new Wanted(
            Ids.firstAt(start),
            Ids.firstAt(end.plusSeconds(1)),
            size,
            (long) size * (page - 1),
            file ->
                (services.isEmpty() || services.contains(file.category()))
                    && statuses.contains(Standing.status(file.state())));
    return found(county, wanted, key, more, language);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Set<String> statuses(Form form) {
    List<String> asked = form.list("status");
    for (String status : asked) {
      if (!status.equals("open") && !status.equals("closed")) {
        throw Fault.wrong("status is open or closed");
      }
    }
    return asked.isEmpty() ? Set.of("open", "closed") : Set.copyOf(asked);
  }

  /** What is looked for between two ids, how many, and after how many. */
  private record Wanted(
      long from, long before, int size, long skip, Function<CaseFile, Boolean> fits) {}

  private List<Map<String, Object>> found(
      CountyCode county, Wanted wanted, @Nullable ApiKey key, boolean more, Locale language) {
    List<Map<String, Object>> found = new ArrayList<>();
    long before = wanted.before();
    long passed = 0;
    int most = key == null ? LOOKED_THROUGH_FOR_STRANGERS : LOOKED_THROUGH;
    int step = Math.min(CHUNK, wanted.size());
    for (int looked = 0; looked < most; looked += step) {
      step = looked == 0 ? step : CHUNK;
      List<Report> chunk = reports.listBetween(county, wanted.from(), before, step);
      List<Map<String, Object>> fitting = shown(county, chunk, key, more, language, wanted.fits());
      for (Map<String, Object> one : fitting) {
        if (passed++ >= wanted.skip()) {
          found.add(one);
        }
        if (found.size() == wanted.size()) {
          return found;
        }
      }
      if (chunk.size() < step) {
        return found;
      }
      before = chunk.getLast().id();
    }
    return found;
  }

  /** Petitions and confidential reports are there for the key alone by which they came. */
  private List<Map<String, Object>> shown(
      CountyCode county,
      List<Report> all,
      @Nullable ApiKey key,
      boolean more,
      Locale language,
      Function<CaseFile, Boolean> fits) {
    if (all.isEmpty()) {
      return List.of();
    }
    Set<Long> own =
        key == null
            ? Set.of()
            : new HashSet<>(keys.listFiled(key, all.stream().map(Report::id).toList()));
    Map<Long, CaseFile> files =
        cases.listByIds(county, all.stream().map(Report::caseId).distinct().toList()).stream()
            .collect(Collectors.toMap(CaseFile::id, Function.identity()));
    List<Map<String, Object>> shown = new ArrayList<>();
    for (Report report : all) {
      CaseFile file = files.get(report.caseId());
      boolean mine = own.contains(report.id());
      if (file != null
          && fits.apply(file)
          && (mine || !report.confidential() && !file.confidential() && !file.petition())) {
        shown.add(views.of(report, file, mine, more, language));
      }
    }
    return shown;
  }
}
