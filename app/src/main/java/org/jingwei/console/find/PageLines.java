// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.find;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jingwei.console.desk.Found;
import org.jingwei.console.kit.RailItem;
import org.jingwei.console.kit.Say;
import org.jingwei.finding.NameHit;
import org.jingwei.finding.NameShelf;
import org.jingwei.finding.Named;
import org.jingwei.shared.Words;
import org.jingwei.text.Folded;
import org.springframework.stereotype.Component;

/**
 * Pages that the reader may open, by their name on the rail and by what people ask for: “where do I
 * change a limit?” names words that stand beside a page in the bundles ({@code find.ask}).
 */
@Component
final class PageLines {

  static final String PAGE = "page";
  private static final String ASK = "find.ask.";

  /** What is asked about, and where it is answered; the words of each stand in the bundles. */
  private enum Ask {
    LIMITS("/help/deadlines", "/admin/packs"),
    PASSWORD("/me"),
    LANGUAGE("/me"),
    ROLES("/help/roles"),
    KEYS("/help/keys"),
    MERGE("/help/matter"),
    SEARCH("/search"),
    NOTICES("/me/notices"),
    LEDGER("/ledger"),
    PEOPLE("/admin/people"),
    RETENTION("/admin/retention"),
    TOKENS("/admin/tokens"),
    CALLER("/desk/caller"),
    EXPORT("/desk");

    private final String href;
    private final String rather;

    Ask(String href) {
      this(href, href);
    }

    /** {@code rather} where the reader's rail leads there. */
    Ask(String href, String rather) {
      this.href = href;
      this.rather = rather;
    }

    String href(List<RailItem> rail) {
      return has(rail, rather) ? rather : href;
    }

    private static boolean has(List<RailItem> rail, String href) {
      return rail.stream().anyMatch(item -> item.href().equals(href));
    }

    /** Pages of the rail are offered only to those whose rail has them. */
    boolean isFor(List<RailItem> rail) {
      return switch (this) {
        case PEOPLE, RETENTION, TOKENS -> has(rail, href);
        case CALLER, EXPORT -> has(rail, "/desk");
        default -> true;
      };
    }
  }

  List<FindLine> lines(List<RailItem> rail, String typed, Ids ids, int most, Say say) {
    String plain = Folded.of(typed).strip();
    NameShelf shelf = NameShelf.of(rail.stream().map(item -> named(item, say)).toList());
    Stream<FindLine> byName =
        shelf.search(plain, java.util.Set.of(PAGE), most).stream()
            .map(hit -> ofRail(rail, hit, typed, ids, say))
            .flatMap(Optional::stream);
    Stream<FindLine> asked =
        Arrays.stream(Ask.values())
            .filter(ask -> ask.isFor(rail) && isAsked(ask, plain, say))
            .map(ask ->
                new FindLine(
                    ids.next(PAGE),
                    ask.href(rail),
                    "help-circle",
                    Found.in(say.it(ASK + ask.name()), List.of(typed)),
                    say.it(ASK + ask.name() + ".more"),
                    ""));
    return Stream.concat(byName, asked).limit(most).toList();
  }

  private static boolean isAsked(Ask ask, String plain, Say say) {
    return plain.length() > 1
        && Arrays.stream(say.it(ASK + ask.name() + ".words").split(" "))
            .anyMatch(word -> plain.contains(word) || word.startsWith(plain) && plain.length() > 2);
  }

  private static Named named(RailItem item, Say say) {
    return new Named(PAGE, item.href(), new Words(say.it(item.key()), ""), List.of());
  }

  private static Optional<FindLine> ofRail(
      List<RailItem> rail, NameHit hit, String typed, Ids ids, Say say) {
    return rail.stream()
        .filter(item -> item.href().equals(hit.named().key()))
        .findFirst()
        .map(item ->
            new FindLine(
                ids.next(PAGE),
                item.href(),
                item.icon(),
                Found.in(say.it(item.key()), List.of(typed)),
                "",
                ""));
  }
}
