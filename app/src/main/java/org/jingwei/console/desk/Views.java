// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jingwei.casework.CaseLists;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Permission;
import org.jingwei.workplace.SavedFilter;
import org.jingwei.workplace.Workplace;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** A person's named filters as they stand at the desk. */
@Component
final class Views {

  private final Workplace workplace;
  private final CaseLists lists;

  Views(Workplace workplace, CaseLists lists) {
    this.workplace = workplace;
    this.lists = lists;
  }

  /** All that the actor has, the open one marked. */
  List<NamedView> list(Actor actor, Sieve open) {
    return workplace.listFilters(actor).stream()
        .map(one -> {
          String query = sieve(one.query()).query();
          return new NamedView(one, DeskPages.PATH + "?" + query, query.equals(open.query()));
        })
        .toList();
  }

  /** An address that is not understood any more narrows to what is. */
  static Sieve sieve(String query) {
    return Sieve.of(
        UriComponentsBuilder.newInstance()
            .query(query)
            .build()
            .getQueryParams()
            .toSingleValueMap()
            .entrySet()
            .stream()
            .collect(
                LinkedHashMap::new, (all, one) -> all.put(one.getKey(), plain(one)), Map::putAll));
  }

  private static String plain(Map.Entry<String, String> one) {
    return java.net.URLDecoder.decode(
        one.getValue() == null ? "" : one.getValue(), java.nio.charset.StandardCharsets.UTF_8);
  }

  /**
   * How many matters each of them finds, as shown: a statement each, over at most {@link
   * Workplace#MOST_FILTERS} of one's own and as many shared ones; asked after the page is there.
   */
  Map<String, String> count(Actor actor) {
    Map<String, String> counts = new LinkedHashMap<>();
    for (SavedFilter one : workplace.listFilters(actor)) {
      Sieve sieve = sieve(one.query());
      if (sieve.group() == StateGroup.ENDED) {
        continue;
      }
      int found =
          sieve
              .filter(actor, Permission.READ_CASES)
              .map(filter -> lists.countByState(actor.county(), filter))
              .orElse(Map.of())
              .values()
              .stream()
              .mapToInt(Integer::intValue)
              .sum();
      counts.put(Long.toString(one.id()), Tab.shown(found));
    }
    return counts;
  }
}
