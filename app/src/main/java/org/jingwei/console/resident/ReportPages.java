// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.resident;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jingwei.casework.Received;
import org.jingwei.casework.Reporters;
import org.jingwei.console.kit.Answers;
import org.jingwei.console.kit.Categories;
import org.jingwei.console.kit.ConsoleSettings;
import org.jingwei.console.kit.FormErrors;
import org.jingwei.console.kit.FormPhotos;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Places;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Sent;
import org.jingwei.console.kit.TypedPlace;
import org.jingwei.report.NewReport;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Telling something, without an account. */
@Controller
final class ReportPages {

  private final Reporters reporters;
  private final Reports reports;
  private final Places places;
  private final FormPhotos photos;
  private final Near near;
  private final Boards boards;
  private final Frames frames;
  private final ConsoleSettings settings;
  private final CountyCode county;
  private final Clock clock;
  private final boolean https;

  ReportPages(
      Reporters reporters,
      Reports reports,
      Places places,
      FormPhotos photos,
      Near near,
      Boards boards,
      Frames frames,
      ConsoleSettings settings,
      Clock clock,
      @Value("${jingwei.county:421127}") int county,
      @Value("${jingwei.web.https:false}") boolean https) {
    this.reporters = reporters;
    this.reports = reports;
    this.places = places;
    this.photos = photos;
    this.near = near;
    this.boards = boards;
    this.frames = frames;
    this.settings = settings;
    this.clock = clock;
    this.county = new CountyCode(county);
    this.https = https;
  }

  /**
   * The form.
   *
   * @param at the code of a village or cell, as the sheet on its notice board names it
   */
  @GetMapping("/report")
  ModelAndView form(@RequestParam(defaultValue = "") String at, HttpServletRequest request) {
    TypedPlace place = boards.find(at).map(Board::typed).orElse(TypedPlace.NONE);
    return page(request, ReportForm.blank(UUID.randomUUID().toString(), place), null);
  }

  /** Sent: a receipt, or the same form with what stands in the way. */
  @PostMapping("/report")
  ModelAndView send(
      @RequestParam MultiValueMap<String, String> sent,
      @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> files,
      HttpServletRequest request,
      HttpServletResponse response) {
    FormPhotos.Kept kept = photos.keep(county, new Sent(sent), files, FormPhotos.MOST);
    ReportForm form = ReportForm.of(new Sent(sent), kept.handles());
    if (sent.containsKey("look")) {
      return page(request, form, null);
    }
    FormErrors errors = new FormErrors(frames.say(request));
    errors.addAll(kept.refusals());
    NewReport report = read(form, kept.ids(), request, errors);
    if (!errors.isEmpty()) {
      return page(request, form, errors);
    }
    Outcome<Received> told =
        form.join().isBlank()
            ? reporters.tell(county, report)
            : reporters.join(county, report, form.join());
    return switch (told) {
      case Outcome.Refused<Received>(List<Refusal> refusals) -> {
        errors.addAll(refusals);
        yield page(request, form, errors);
      }
      case Outcome.Done<Received>(Received received) -> receipt(received, response);
    };
  }

  private NewReport read(
      ReportForm form, List<Long> photos, HttpServletRequest request, FormErrors errors) {
    FormReading reading = new FormReading(form, settings.zone());
    NewReport report = reading.read(photos, frames.say(request).isChinese() ? "zh" : "en");
    errors.addAll(reading.refusals());
    errors.addAll(reports.check(county, report, clock.instant()));
    TypedPlace place = form.place();
    if (!place.hasPoint()
        && place.division().isBlank()
        && places.isAmbiguous(county, place.address())) {
      errors.addAll(List.of(Refusal.invalid("place-ambiguous", "place")));
    }
    return report;
  }

  private ModelAndView receipt(Received received, HttpServletResponse response) {
    var credentials = new Credentials(received.code(), received.secret());
    credentials.write(response, Credentials.RECEIPT, https);
    credentials.write(response, Credentials.FOLLOW, https);
    var go = new ModelAndView("redirect:/report/sent");
    go.setStatus(HttpStatus.SEE_OTHER);
    return go;
  }

  private ModelAndView page(
      HttpServletRequest request, ReportForm form, @Nullable FormErrors errors) {
    Say say = frames.say(request);
    FormErrors shown = errors == null ? new FormErrors(say) : errors;
    var view = views(say).of(form, near.of(form, say), shown);
    var page = new ModelAndView("resident/report", Map.of("view", view));
    if (!shown.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    }
    return page;
  }

  private ReportViews views(Say say) {
    return new ReportViews(reports, county, places, say);
  }

  /** What the text may mean, while it is typed. */
  @PostMapping("/report/guess")
  String guess(
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String category,
      HttpServletRequest request,
      Model model) {
    model.addAttribute(
        "proposals", Proposal.all(reports.listGuesses(county, text), frames.say(request)));
    model.addAttribute("chosen", category);
    return "resident/guess";
  }

  /** The extra questions of the category that was chosen. */
  @PostMapping("/report/questions")
  String questions(
      @RequestParam(defaultValue = "") String category, HttpServletRequest request, Model model) {
    var categories = new Categories(reports.categories(county), frames.say(request));
    model.addAttribute("advice", categories.hint(category));
    model.addAttribute("questions", categories.questions(category, Answers.NONE, Map.of()));
    return "parts/questions";
  }

  /** Open matters that this may be; by POST, as the place is nobody's business. */
  @PostMapping("/report/near")
  String near(
      @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request, Model model) {
    ReportForm form = ReportForm.of(new Sent(sent), List.of());
    model.addAttribute("near", near.of(form, frames.say(request)));
    model.addAttribute("chosen", form.join());
    return "resident/near";
  }

  /** The places that an address may mean; by POST, because addresses are nobody's business. */
  @PostMapping("/report/places")
  String places(
      @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request, Model model) {
    TypedPlace typed = TypedPlace.of(new Sent(sent));
    model.addAttribute("choice", views(frames.say(request)).place(typed, ""));
    return "parts/candidates";
  }

  /** A photo that came with an attempt to send, shown to whoever sent it. */
  @GetMapping(path = "/report/photos/{handle}", produces = MediaType.IMAGE_JPEG_VALUE)
  ResponseEntity<byte[]> photo(@PathVariable String handle) {
    byte[] jpeg =
        reports
            .findUploaded(county, handle)
            .map(Reports.Photo::jpeg)
            .orElseThrow(() -> new Unfulfilled(Refusal.of(Refusal.Kind.ABSENT, "photo-unknown")));
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(jpeg);
  }
}
