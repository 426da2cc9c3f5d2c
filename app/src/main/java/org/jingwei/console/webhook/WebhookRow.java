// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.webhook;

import java.util.List;
import java.util.Locale;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Area;
import org.jingwei.grid.Division;
import org.jingwei.grid.Grid;
import org.jingwei.report.Category;
import org.jingwei.report.CategoryTree;
import org.jingwei.webhook.Subscription;
import org.jingwei.webhook.Webhooks.Counts;

/**
 * A subscription as it is shown.
 *
 * @param asks which matters it hears of, in words
 * @param state in words
 * @param on whether events are posted
 */
public record WebhookRow(
    long id, String name, String address, String asks, String state, boolean on, Counts counts) {

  static WebhookRow of(Subscription one, Counts counts, CategoryTree tree, Grid grid, Say say) {
    List<String> categories =
        one.categories().stream()
            .map(code -> tree.find(code).map(Category::name).map(say::of).orElse(code))
            .toList();
    List<String> places = one.places().stream().map(place -> words(place, grid, say)).toList();
    String what = categories.isEmpty() ? say.it("webhooks.every-category") : say.joined(categories);
    String where = places.isEmpty() ? say.it("webhooks.whole-county") : say.joined(places);
    return new WebhookRow(
        one.id(),
        one.name(),
        one.address().toString(),
        what + " · " + where,
        say.it("webhooks.state." + one.state().name().toLowerCase(Locale.ROOT)),
        one.state() == Subscription.State.ON,
        counts);
  }

  private static String words(Area place, Grid grid, Say say) {
    return grid.findDivision(place.division())
        .map(Division::words)
        .map(say::of)
        .orElse(place.value());
  }
}
