// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.resident;

import java.util.List;
import org.jingwei.console.kit.Categories;
import org.jingwei.console.kit.Field;
import org.jingwei.console.kit.Field.Kind;
import org.jingwei.console.kit.Field.Option;
import org.jingwei.console.kit.FormErrors;
import org.jingwei.console.kit.PlaceChoice;
import org.jingwei.console.kit.Places;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.TypedPlace;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;

/** Makes the form's view out of what was typed and what was wrong with it. */
final class ReportViews {

  private final Reports reports;
  private final CountyCode county;
  private final Places places;
  private final Say say;

  ReportViews(Reports reports, CountyCode county, Places places, Say say) {
    this.reports = reports;
    this.county = county;
    this.places = places;
    this.say = say;
  }

  ReportView of(ReportForm form, List<NearLine> near, FormErrors errors) {
    Categories categories = new Categories(reports.categories(county), say);
    List<Proposal> proposals = Proposal.all(reports.listGuesses(county, form.text()), say);
    boolean proposed = proposals.stream().anyMatch(p -> p.code().equals(form.category()));
    return new ReportView(
        errors.all(),
        field("text", Kind.LONG_TEXT, form.text(), errors)
            .hint(say.it("report.text.hint"))
            .example(say.it("report.text.example"))
            .mustBeGiven(),
        proposals,
        categories.choice(List.of(), proposed ? "" : form.category(), errors.at("category")),
        form.category(),
        proposed ? "" : categories.name(form.category()),
        categories.hint(form.category()),
        categories.questions(form.category(), form.answers(), errors.byPart()),
        place(form.place(), errors.at("place")),
        form.photos(),
        errors.at("photos"),
        field("happened_at", Kind.TIME, form.happenedAt(), errors),
        field("name", Kind.TEXT, form.name(), errors),
        field("phone", Kind.PHONE, form.phone(), errors).hint(say.it("report.phone.hint")),
        field("email", Kind.EMAIL, form.email(), errors).hint(say.it("report.email.hint")),
        field("confidential", Kind.CHOICES, form.confidential() ? "yes" : "", errors)
            .options(List.of(confidential())),
        near,
        near.stream().anyMatch(one -> one.handle().equals(form.join())) ? form.join() : "",
        form.key());
  }

  PlaceChoice place(TypedPlace typed, String error) {
    var unsure =
        Places.unsure(county, say.it("report.place.unsure"), say.it("report.place.unsure.more"));
    return places.likeliest(county, typed, unsure, error, say);
  }

  private Option confidential() {
    return new Option("yes", say.it("report.confidential.yes"), say.it("report.confidential.more"));
  }

  private Field field(String name, Kind kind, String value, FormErrors errors) {
    return Field.of(name, kind, say.it("report." + name)).value(value).error(errors.at(name));
  }
}
