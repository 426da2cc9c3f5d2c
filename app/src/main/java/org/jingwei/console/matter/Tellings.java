// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jingwei.casework.Cases;
import org.jingwei.console.kit.Field;
import org.jingwei.console.kit.PersonCard;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Tone;
import org.jingwei.report.Category;
import org.jingwei.report.Report;
import org.jingwei.report.Reports;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The reports of a case file, each with its photos, its reporter and how they were answered. */
@Component
final class Tellings {

  private static final List<String> REASONS = List.of("place", "result", "callback", "other");

  private final Reports reports;
  private final Cases cases;

  Tellings(Reports reports, Cases cases) {
    this.reports = reports;
    this.cases = cases;
  }

  List<Told> list(Reading at) {
    List<Report> all = at.dossier().reports();
    Map<Long, List<Long>> photos =
        reports.photosOf(at.county(), all.stream().map(Report::id).toList());
    Map<Long, Reports.Voice> voices =
        reports.voicesOf(at.county(), all.stream().map(Report::id).toList());
    boolean may = cases.mayRevealContact(at.dossier(), at.actor());
    List<Told> told = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Report report = all.get(i);
      List<Long> own = photos.getOrDefault(report.id(), List.of());
      told.add(told(at, report, card(at, report, i + 1, may), own, voices.get(report.id())));
    }
    return told;
  }

  private Told told(
      Reading at,
      Report report,
      PersonCard card,
      List<Long> photos,
      Reports.@Nullable Voice voice) {
    Say say = at.say();
    return new Told(
        report.id(),
        report.code(),
        say.it("channel." + report.channel().name()),
        report.receivedAt(),
        report.text(),
        report.address() == null ? "" : report.address(),
        fields(at, report),
        photos.stream()
            .map(id ->
                new Picture(
                    "/cases/" + at.file().id() + "/photos/" + id, say.it("matter.photo.report")))
            .toList(),
        voice == null || !Heard.mayHear(at.actor(), at.file()) ? null : heard(at, voice),
        card,
        answer(say, report),
        report.rating() == null ? "" : say.it("matter.rating." + report.rating()),
        report.comment() == null ? "" : report.comment());
  }

  private static Heard heard(Reading at, Reports.Voice voice) {
    long seconds = Math.ceilDiv(voice.millis(), 1_000);
    return new Heard(
        "/cases/" + at.file().id() + "/voices/" + voice.id(), at.say().it("matter.voice", seconds));
  }

  private List<Fact> fields(Reading at, Report report) {
    List<Fact> facts = new ArrayList<>();
    var category = reports.categories(at.county()).find(report.category());
    report
        .fields()
        .forEach((code, value) -> {
          String label =
              category.map(Category::fields).orElse(List.of()).stream()
                  .filter(f -> f.code().equals(code))
                  .findFirst()
                  .map(f -> at.say().of(f.label()))
                  .orElse(code);
          facts.add(new Fact(label, value));
        });
    return facts;
  }

  /** Never more than that there is somebody, and whether they left a way to be reached. */
  PersonCard card(Reading at, Report report, int number, boolean may) {
    Say say = at.say();
    if (report.reporter() == null) {
      return new PersonCard(say.it("matter.reporter.anonymous"), "", "", List.of(), false);
    }
    return new PersonCard(
        say.it("matter.reporter", number),
        say.it("matter.contact.sealed"),
        may ? "/cases/" + at.file().id() + "/reports/" + report.id() + "/contact" : "",
        REASONS.stream()
            .map(r -> new Field.Option(r, say.it("matter.contact.reason." + r)))
            .toList(),
        false);
  }

  private static Mark answer(Say say, Report report) {
    Tone tone =
        switch (report.answer()) {
          case WAITING -> Tone.PLAIN;
          case SATISFIED -> Tone.FINE;
          case UNSATISFIED -> Tone.OVER;
          case UNREACHABLE -> Tone.PAUSED;
          case PUBLISHED -> Tone.PLAIN;
        };
    String words = say.it("matter.answer." + report.answer().name());
    boolean tried = report.callbackTries() > 0 && !report.answer().settled();
    return new Mark(
        tone, tried ? say.it("matter.answer.tried", report.callbackTries()) : words, "");
  }
}
