// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a page must never show, asked of the page itself in a real Chromium: a rule of WCAG 2.2 AA
 * that axe-core finds broken, something wider than the window, a second or missing main heading, a
 * key without words, something that moves by itself, more than 150 kB of our own script and style.
 */
final class Look {

  private static final Path AXE = Path.of("src", "main", "web", "node_modules", "axe-core");

  /** Own script and style of one page, before map and charts (issue 6). */
  static final long OWN_BYTES = 150_000;

  /** All script and style of one page over the line, before map and charts. */
  static final long SENT_BYTES = 90_000;

  /** Moves of what is drawn, as the browser sums them; 0.1 is what others call good. */
  private static final double MOVED = 0.02;

  private Look() {}

  /** What each page of this visitor is asked with; before the first page. */
  static void bring(Chromium visitor) {
    try {
      visitor.page().context().addInitScript(Files.readString(AXE.resolve("axe.min.js")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    visitor
        .page()
        .context()
        .addInitScript(
            """
            window.moved = 0;
            window.movers = [];
            const from = (node) => node?.outerHTML?.slice(0, 60) ?? node?.nodeName ?? 'gone';
            const box = (r) => `${r.x},${r.y} ${r.width}x${r.height}`;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) {
                if (entry.hadRecentInput) continue;
                window.moved += entry.value;
                for (const s of entry.sources) {
                  window.movers.push(`${from(s.node)} ${box(s.previousRect)} to ${box(s.currentRect)}`);
                }
              }
            }).observe({ type: 'layout-shift', buffered: true });
            """);
  }

  /** Everything that is wrong with the page that is open, in words; empty when nothing is. */
  static List<String> faults(Chromium visitor) {
    List<String> faults = new ArrayList<>(rules(visitor.page()));
    if (visitor.overflow() > 0) {
      faults.add("wider than the window by " + visitor.overflow() + " px");
    }
    faults.addAll(words(visitor.page()));
    faults.addAll(moves(visitor, MOVED));
    long own = ownBytes(visitor.page());
    if (own > OWN_BYTES) {
      faults.add("own script and style weigh " + own + " bytes");
    }
    long sent = sentBytes(visitor.page());
    if (sent > SENT_BYTES) {
      faults.add("script and style send " + sent + " bytes");
    }
    faults.addAll(visitor.troubles());
    return faults;
  }

  /** What moved by itself since the page began to come, in words; empty when it was not more. */
  static List<String> moves(Chromium visitor, double most) {
    double moved = number(visitor.page(), "window.moved");
    return moved > most
        ? List.of("moves by itself: " + moved + " " + visitor.page().evaluate("window.movers"))
        : List.of();
  }

  @SuppressWarnings("unchecked")
  private static List<String> rules(Page page) {
    return (List<String>)
        page.evaluate(
            """
            async () => (await axe.run({ resultTypes: ['violations'], runOnly: { type: 'tag', values:
                ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } })).violations
              .flatMap((rule) => rule.nodes.slice(0, 3).map((node) => `${rule.id}: ${node.target.join(' ')} ` +
                `${node.html.slice(0, 120)} ${[...node.any, ...node.all, ...node.none][0]?.message ?? ''}`))
            """);
  }

  @SuppressWarnings("unchecked")
  private static List<String> words(Page page) {
    return (List<String>)
        page.evaluate(
            """
            () => {
              const faults = [];
              const heads = document.querySelectorAll('h1').length;
              if (heads !== 1) faults.push(`${heads} main headings`);
              if (!/^(zh|en)/.test(document.documentElement.lang)) faults.push('no language');
              const raw = document.body.innerText.match(/\\?\\?[a-z]|\\{[0-9]\\}|\\b(kit|desk|matter|board|staff)\\.[a-z-]+\\b/g);
              if (raw) faults.push(`a key without words: ${raw[0]}`);
              return faults;
            }
            """);
  }

  /** What the page loaded of our own script and style, unpacked, in bytes. */
  static long ownBytes(Page page) {
    return loaded(page, "/assets/[^/]+/(css|js)/", "decodedBodySize");
  }

  /** What went over the line of all script and style, packed, without map and charts, in bytes. */
  static long sentBytes(Page page) {
    return loaded(page, "/assets/.*(?<!maplibre-gl[^/]*|echarts)[.](css|m?js)$", "encodedBodySize");
  }

  private static long loaded(Page page, String which, String size) {
    String sum =
        "performance.getEntriesByType('resource').filter((r) => new RegExp('%s').test(r.name))"
            + ".reduce((sum, r) => sum + r.%s, 0)";
    return (long) number(page, sum.formatted(which, size));
  }

  private static double number(Page page, String expression) {
    return ((Number) page.evaluate(expression)).doubleValue();
  }
}
