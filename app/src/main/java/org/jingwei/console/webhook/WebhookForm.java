// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.webhook;

import java.util.List;
import org.jingwei.console.kit.Field;
import org.jingwei.console.kit.Field.Kind;
import org.jingwei.console.kit.Field.Option;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Sent;
import org.jingwei.grid.Grid;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Refusal;
import org.jingwei.webhook.NewSubscription;
import org.springframework.stereotype.Component;

/** What is asked when a subscription is made. */
@Component
final class WebhookForm {

  private final Reports reports;
  private final Grid grid;

  WebhookForm(Reports reports, Grid grid) {
    this.reports = reports;
    this.grid = grid;
  }

  List<Field> fields(CountyCode county, Sent typed, List<Refusal> wrong, Say say) {
    return List.of(
        field("name", Kind.TEXT, typed, wrong, say).mustBeGiven(),
        field("address", Kind.TEXT, typed, wrong, say)
            .example("https://example.org/jingwei")
            .mustBeGiven(),
        field("categories", Kind.CHOICES, typed, wrong, say)
            .value(String.join("\n", typed.all("categories")))
            .options(categories(county, say)),
        field("places", Kind.CHOICES, typed, wrong, say)
            .value(String.join("\n", typed.all("places")))
            .options(towns(county, say)));
  }

  private static Field field(String name, Kind kind, Sent typed, List<Refusal> wrong, Say say) {
    return Field.of(name, kind, say.it("webhooks." + name))
        .hint(say.it("webhooks." + name + ".hint"))
        .value(typed.text(name))
        .error(error(name, wrong, say));
  }

  private static String error(String name, List<Refusal> wrong, Say say) {
    return wrong.stream()
        .filter(one -> name.equals(one.field()))
        .map(refusal -> say.refusal(refusal) + " " + say.remedy(refusal))
        .findFirst()
        .orElse("");
  }

  private List<Option> categories(CountyCode county, Say say) {
    return reports.categories(county).listTop().stream()
        .map(top -> new Option(top.code(), say.of(top.name())))
        .toList();
  }

  private List<Option> towns(CountyCode county, Say say) {
    return grid.listChildren(DivisionCode.of(county)).stream()
        .map(town -> new Option(town.code().value(), say.of(town.words())))
        .toList();
  }

  static NewSubscription read(Sent typed) {
    return new NewSubscription(
        typed.text("name"), typed.text("address"), typed.all("categories"), typed.all("places"));
  }
}
