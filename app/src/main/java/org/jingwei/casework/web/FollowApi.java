// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jingwei.casework.FollowUp;
import org.jingwei.casework.ReporterAct;
import org.jingwei.casework.Reporters;
import org.jingwei.directory.Directory;
import org.jingwei.report.Reports;
import org.jingwei.report.Reports.Photo;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Slice;
import org.jingwei.shared.Unfulfilled;
import org.jingwei.vault.Looks;
import org.jingwei.vault.Pseudonym;
import org.jingwei.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A report for programs of the one who told it: known by code and secret, no account. */
@RestController
@RequestMapping("/api/v1/follow/{code}")
@Tag(name = "Following", description = "A report for whoever told it, by code and secret")
final class FollowApi {

  private static final String SECRET = "Report-Secret";

  /**
   * A verdict on the answer.
   *
   * @param resolved must be said while the state is CHECKED and the report waits for it
   * @param rating 1 to 5
   */
  record Rating(@Nullable Boolean resolved, @Nullable Integer rating, @Nullable String comment) {}

  /** Why something is asked for, at most 2,000 characters. */
  record Reason(@Nullable String reason) {}

  /** An answer, at most 2,000 characters; numbers in it are taken out. */
  record Reply(@Nullable String text) {}

  private final Reporters reporters;
  private final Reports reports;
  private final Directory directory;
  private final Vault vault;
  private final MessageSource words;
  private final CountyCode county;

  FollowApi(
      Reporters reporters,
      Reports reports,
      Directory directory,
      Vault vault,
      MessageSource words,
      @Value("${jingwei.county:421127}") int county) {
    this.reporters = reporters;
    this.reports = reports;
    this.directory = directory;
    this.vault = vault;
    this.words = words;
    this.county = new CountyCode(county);
  }

  @Operation(
      summary =
          "State, deadline, answer and history of a report; the ETag is the version to act on",
      description = "404 for a wrong code and for a wrong secret; 429 after several wrong ones.")
  @GetMapping
  ResponseEntity<FollowAnswer> read(
      @PathVariable String code,
      @RequestHeader(SECRET) String secret,
      @Parameter(hidden = true) Locale language,
      HttpServletRequest request) {
    return answer(seen(code, secret, request), language);
  }

  @Operation(
      summary = "Who looked at the reporter's data, newest first",
      description =
          "Unit, role and reason of each access, never a name. What a lawful hold delays is counted;"
              + " it shows by itself when the hold ends, with the day until which it was held.")
  @GetMapping("/looks")
  ResponseEntity<LooksAnswer> looks(
      @PathVariable String code,
      @RequestHeader(SECRET) String secret,
      @RequestParam(required = false) @Nullable String after,
      HttpServletRequest request) {
    Long reporter = seen(code, secret, request).report().reporter();
    Looks looks =
        reporter == null
            ? Looks.NONE
            : vault.lookBack(county, new Pseudonym(reporter), after, Slice.MOST);
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(LooksAnswer.of(looks));
  }

  @Operation(summary = "One of the report's own photos or of the answer's")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = "image/jpeg", schema = @Schema(format = "binary")))
  @GetMapping(path = "/photos/{id}", produces = MediaType.IMAGE_JPEG_VALUE)
  ResponseEntity<byte[]> photo(
      @PathVariable String code,
      @RequestHeader(SECRET) String secret,
      @PathVariable long id,
      HttpServletRequest request) {
    FollowUp seen = seen(code, secret, request);
    Photo photo =
        seen.findOwnerOf(id)
            .flatMap(owner -> reports.findPhoto(county, id, owner))
            .orElseThrow(() -> new Unfulfilled(Refusal.of(Refusal.Kind.ABSENT, "photo-unknown")));
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(photo.jpeg());
  }

  @Operation(summary = "Says whether it is resolved, and rates the answer")
  @PostMapping("/rate")
  ResponseEntity<FollowAnswer> rate(
      @PathVariable String code,
      @RequestHeader(SECRET) String secret,
      @RequestHeader("If-Match") String version,
      @RequestHeader("Idempotency-Key") String key,
      @RequestBody Rating said,
      @Parameter(hidden = true) Locale language,
      HttpServletRequest request) {
    String comment = said.comment() == null ? "" : said.comment();
    var act = new ReporterAct.Rate(said.resolved(), said.rating(), comment);
    return act(seen(code, secret, request), version, key, act, language);
  }

  @Operation(summary = "Asks for it to be done again, within the county's window after closing")
  @PostMapping("/reopen")
  ResponseEntity<FollowAnswer> reopen(
      @PathVariable String code,
      @RequestHeader(SECRET) String secret,
      @RequestHeader("If-Match") String version,
      @RequestHeader("Idempotency-Key") String key,
      @RequestBody Reason why,
      @Parameter(hidden = true) Locale language,
      HttpServletRequest request) {
    var act = new ReporterAct.Reopen(words(why));
    return act(seen(code, secret, request), version, key, act, language);
  }

  @Operation(summary = "Asks another person to review the refusal to take it on")
  @PostMapping("/review")
  ResponseEntity<FollowAnswer> review(
      @PathVariable String code,
      @RequestHeader(SECRET) String secret,
      @RequestHeader("If-Match") String version,
      @RequestHeader("Idempotency-Key") String key,
      @RequestBody Reason why,
      @Parameter(hidden = true) Locale language,
      HttpServletRequest request) {
    var act = new ReporterAct.AskReview(words(why));
    return act(seen(code, secret, request), version, key, act, language);
  }

  @Operation(summary = "Asks for haste while the matter is open")
  @PostMapping("/urge")
  ResponseEntity<FollowAnswer> urge(
      @PathVariable String code,
      @RequestHeader(SECRET) String secret,
      @RequestHeader("If-Match") String version,
      @RequestHeader("Idempotency-Key") String key,
      @RequestBody Reason why,
      @Parameter(hidden = true) Locale language,
      HttpServletRequest request) {
    var act = new ReporterAct.Urge(words(why));
    return act(seen(code, secret, request), version, key, act, language);
  }

  @Operation(summary = "Answers what those who work on it have written")
  @PostMapping("/reply")
  ResponseEntity<FollowAnswer> reply(
      @PathVariable String code,
      @RequestHeader(SECRET) String secret,
      @RequestHeader("If-Match") String version,
      @RequestHeader("Idempotency-Key") String key,
      @RequestBody Reply answer,
      @Parameter(hidden = true) Locale language,
      HttpServletRequest request) {
    var act = new ReporterAct.Reply(answer.text() == null ? "" : answer.text());
    return act(seen(code, secret, request), version, key, act, language);
  }

  private static String words(Reason why) {
    return why.reason() == null ? "" : why.reason();
  }

  private FollowUp seen(String code, String secret, HttpServletRequest request) {
    return reporters.follow(county, code, secret, request.getRemoteAddr()).orThrow();
  }

  private ResponseEntity<FollowAnswer> act(
      FollowUp seen, String version, String key, ReporterAct act, Locale language) {
    return answer(reporters.act(seen, MovesApi.number(version), act, key).orThrow(), language);
  }

  private ResponseEntity<FollowAnswer> answer(FollowUp seen, Locale language) {
    return ResponseEntity.ok()
        .eTag("\"" + seen.file().version() + "\"")
        .cacheControl(CacheControl.noStore())
        .body(FollowAnswer.of(seen, new FollowWords(words, directory, county, language)));
  }
}
