// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.webhook;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jingwei.directory.Area;
import org.jingwei.grid.Grid;
import org.jingwei.report.CategoryTree;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Refusal;

/** What a subscription must be. */
final class SubscriptionRules {

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_ADDRESS = 500;
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

  private SubscriptionRules() {}

  static List<Refusal> wrongWith(
      NewSubscription wanted, CountyCode county, CategoryTree tree, Grid grid) {
    List<Refusal> wrong = new ArrayList<>();
    if (wanted.name().isBlank() || wanted.name().length() > LONGEST_NAME) {
      wrong.add(Refusal.invalid("webhook-name", "name", LONGEST_NAME));
    }
    if (address(wanted.address()).isEmpty()) {
      wrong.add(Refusal.invalid("webhook-address", "address"));
    }
    wanted.categories().stream()
        .filter(code -> tree.find(code).isEmpty())
        .findFirst()
        .ifPresent(code -> wrong.add(Refusal.invalid("webhook-category", "categories", code)));
    wanted.places().stream()
        .filter(place -> !isPlace(place, county, grid))
        .findFirst()
        .ifPresent(place -> wrong.add(Refusal.invalid("webhook-place", "places", place)));
    return wrong;
  }

  /** Encrypted, but on this machine; no user in it and no fragment. */
  static Optional<URI> address(String typed) {
    try {
      URI address = new URI(typed.strip());
      boolean safe =
          "https".equals(address.getScheme())
              || "http".equals(address.getScheme()) && HERE.contains(address.getHost());
      return safe
              && address.getHost() != null
              && address.getRawUserInfo() == null
              && address.getRawFragment() == null
              && typed.length() <= LONGEST_ADDRESS
          ? Optional.of(address)
          : Optional.empty();
    } catch (java.net.URISyntaxException none) {
      return Optional.empty();
    }
  }

  private static boolean isPlace(String text, CountyCode county, Grid grid) {
    if (!Area.isValid(text)) {
      return false;
    }
    Area place = Area.parse(text);
    return place.county().equals(county) && grid.findDivision(place.division()).isPresent();
  }
}
