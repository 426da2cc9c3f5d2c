// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.webhook;

import java.util.List;

/** A subscription as it is asked for; the texts as they were typed. */
public record NewSubscription(
    String name, String address, List<String> categories, List<String> places) {

  public NewSubscription {
    categories = List.copyOf(categories);
    places = List.copyOf(places);
  }
}
