// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.resident;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jingwei.casework.FollowUp;
import org.jingwei.casework.ReporterAct;
import org.jingwei.casework.ReporterAct.Kind;
import org.jingwei.casework.Reporters;
import org.jingwei.console.kit.Field;
import org.jingwei.console.kit.FormPhotos;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Sent;
import org.jingwei.report.Reports;
import org.jingwei.report.Reports.Photo;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Following a report by code and secret, and the few things that its reporter may do. */
@Controller
final class FollowPages {

  private final Reporters reporters;
  private final Reports reports;
  private final OwnReports views;
  private final FormPhotos photos;
  private final Frames frames;
  private final CountyCode county;
  private final boolean https;

  FollowPages(
      Reporters reporters,
      Reports reports,
      OwnReports views,
      FormPhotos photos,
      Frames frames,
      @Value("${jingwei.county:421127}") int county,
      @Value("${jingwei.web.https:false}") boolean https) {
    this.reporters = reporters;
    this.reports = reports;
    this.views = views;
    this.photos = photos;
    this.frames = frames;
    this.county = new CountyCode(county);
    this.https = https;
  }

  @GetMapping("/follow")
  ModelAndView open(
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Credentials> kept = Credentials.read(request, Credentials.FOLLOW);
    if (kept.isEmpty()) {
      return door(request, "", List.of());
    }
    return switch (follow(kept.get(), request)) {
      case Outcome.Done<FollowUp>(FollowUp seen) ->
          matter(request, response, seen, Acts.FRESH, done);
      case Outcome.Refused<FollowUp>(List<Refusal> refusals) -> {
        Credentials.forget(response, Credentials.FOLLOW, https);
        yield door(request, kept.get().code(), refusals);
      }
    };
  }

  @PostMapping("/follow")
  ModelAndView enter(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String secret,
      HttpServletRequest request,
      HttpServletResponse response) {
    Credentials told = new Credentials(code.strip(), secret.strip());
    return switch (follow(told, request)) {
      case Outcome.Done<FollowUp>(FollowUp seen) -> {
        told.write(response, Credentials.FOLLOW, https);
        yield seeOther("/follow");
      }
      case Outcome.Refused<FollowUp>(List<Refusal> refusals) ->
          door(request, told.code(), refusals);
    };
  }

  @PostMapping("/follow/leave")
  ModelAndView leave(HttpServletResponse response) {
    Credentials.forget(response, Credentials.FOLLOW, https);
    return seeOther("/");
  }

  /** One of the reporter's own moves, on the version that the page showed. */
  @PostMapping("/follow/{act:rate|reopen|review|urge|reply}")
  ModelAndView act(
      @PathVariable String act,
      @RequestParam int version,
      @RequestParam MultiValueMap<String, String> all,
      @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> files,
      HttpServletRequest request,
      HttpServletResponse response) {
    Map<String, String> sent = all.toSingleValueMap();
    Kind kind =
        Arrays.stream(Kind.values())
            .filter(k -> Acts.nameOf(k).equals(act))
            .findFirst()
            .orElseThrow();
    Optional<Credentials> kept = Credentials.read(request, Credentials.FOLLOW);
    if (kept.isEmpty()) {
      return door(request, "", List.of());
    }
    FollowUp seen = follow(kept.get(), request).orThrow();
    FormPhotos.Kept pictures = pictures(kind, seen, new Sent(all), files);
    ReporterAct asked = Acts.read(kind, sent);
    Outcome<FollowUp> moved =
        pictures.refusals().isEmpty()
            ? reporters.act(seen, version, asked, sent.getOrDefault("key", ""))
            : new Outcome.Refused<>(pictures.refusals());
    return switch (moved) {
      case Outcome.Done<FollowUp> done -> {
        reports.ownPhotos(county, pictures.ids(), seen.report().id());
        yield seeOther("/follow?done=" + act);
      }
      case Outcome.Refused<FollowUp>(List<Refusal> refusals) -> {
        FollowUp now = follow(kept.get(), request).orThrow();
        List<Refusal> plain = refusals.stream().map(FollowPages::plain).toList();
        var acts = new Acts(kind, sent, plain, pictures.handles());
        ModelAndView page = matter(request, response, now, acts, "");
        page.setStatus(HttpStatus.valueOf(refusals.getFirst().kind().status()));
        yield page;
      }
    };
  }

  /** Whoever asks for it to be done again may show what is still wrong. */
  private FormPhotos.Kept pictures(
      Kind kind, FollowUp seen, Sent sent, @Nullable List<MultipartFile> files) {
    boolean taken = kind == Kind.REOPEN && seen.may(kind);
    return photos.keep(
        county,
        taken ? sent : new Sent(new LinkedMultiValueMap<>()),
        taken ? files : null,
        FormPhotos.MOST);
  }

  /** States and moves have names of our own; residents are told what they mean to them. */
  private static Refusal plain(Refusal refusal) {
    return switch (refusal.code()) {
      case "version-old", "move-not-now", "move-not-you" ->
          Refusal.of(refusal.kind(), "follow-moved-on");
      default -> refusal;
    };
  }

  /** Own photos, and those of the answer. */
  @GetMapping(path = "/follow/photos/{id}", produces = MediaType.IMAGE_JPEG_VALUE)
  ResponseEntity<byte[]> photo(@PathVariable long id, HttpServletRequest request) {
    byte[] jpeg =
        Credentials.read(request, Credentials.FOLLOW)
            .map(kept -> follow(kept, request).orThrow())
            .flatMap(seen -> seen.findOwnerOf(id))
            .flatMap(owner -> reports.findPhoto(county, id, owner))
            .map(Photo::jpeg)
            .orElseThrow(() -> new Unfulfilled(Refusal.of(Refusal.Kind.ABSENT, "photo-unknown")));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
        .header(HttpHeaders.VARY, HttpHeaders.COOKIE)
        .body(jpeg);
  }

  private Outcome<FollowUp> follow(Credentials told, HttpServletRequest request) {
    return reporters.follow(county, told.code(), told.secret(), request.getRemoteAddr());
  }

  private ModelAndView matter(
      HttpServletRequest request,
      HttpServletResponse response,
      FollowUp seen,
      Acts acts,
      String done) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    Say say = frames.say(request);
    String key = "follow.done." + done;
    String said = done.isEmpty() || !say.has(key) ? "" : say.it(key);
    return new ModelAndView("resident/own", Map.of("view", views.of(seen, say, acts, said)));
  }

  private ModelAndView door(HttpServletRequest request, String code, List<Refusal> refusals) {
    Say say = frames.say(request);
    Field codeField =
        Field.of("code", Field.Kind.TEXT, say.it("follow.code"))
            .example("261123-000457")
            .value(code)
            .mustBeGiven();
    Field secretField =
        Field.of("secret", Field.Kind.TEXT, say.it("follow.secret"))
            .hint(say.it("follow.secret.hint"))
            .mustBeGiven();
    var page =
        new ModelAndView(
            "resident/follow",
            Map.of("refusals", refusals, "code", codeField, "secret", secretField));
    if (!refusals.isEmpty()) {
      boolean waiting = refusals.getFirst().kind() == Refusal.Kind.TOO_OFTEN;
      page.setStatus(waiting ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_ENTITY);
    }
    return page;
  }

  private static ModelAndView seeOther(String path) {
    var go = new ModelAndView("redirect:" + path);
    go.setStatus(HttpStatus.SEE_OTHER);
    return go;
  }
}
