// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jingwei.directory.Role;

/**
 * The desk under a hand that does not wait: keys pressed one after the other in a queue of 10,000
 * open matters, from the key to the next frame that shows it, as the browser itself times it (Event
 * Timing). Beside it, in the same tab, a page of as many lines without the program's scripts.
 */
final class DeskBench {

  private static final int QUEUE = 10_000;
  private static final int BATCH = 2_500;
  private static final String CENTRE = "421127-governance-centre";

  /** Keeps every timed event; those below 16 ms the browser does not tell, and they count as 8. */
  private static final String WATCH =
      """
      window.timed = [];
      new PerformanceObserver((list) => list.getEntries()
        .filter((one) => one.name === 'keydown' && one.interactionId !== undefined)
        .forEach((one) => timed.push(one.duration + '/' + (one.processingEnd - one.processingStart))))
        .observe({ type: 'event', durationThreshold: 16 });
      'watching'
      """;

  private static final double BELOW_WHAT_IS_TOLD = 8;

  private final Program program;
  private final Figures figures;
  private final int presses;
  private final String token;

  private DeskBench(Program program, Figures figures, int presses, String token) {
    this.program = program;
    this.figures = figures;
    this.presses = presses;
    this.token = token;
  }

  static void run(Program program, Figures figures, Effort effort) throws Exception {
    Fill.upTo(program, effort.cases());
    String token;
    String cookie;
    try (var connection = program.connect()) {
      token = Tokens.issue(connection, "", Role.CONNECTED_SYSTEM);
      cookie = Tokens.signIn(connection, CENTRE, Role.DESK);
    }
    Samples samples = new Samples(6);
    for (int sent = queued(program); sent < QUEUE; sent += BATCH) {
      BulkBench.stream(program, token, samples.list(BATCH));
    }
    DeskBench bench = new DeskBench(program, figures, effort.rounds() > 1 ? 400 : 60, token);
    try (Tab tab = Tab.open(1440, 900)) {
      String base = "http://localhost:" + program.port();
      tab.cookie(base, "session", cookie.substring("session=".length()));
      bench.measure(tab, base);
    }
  }

  /** A kept data folder has them from the last time. */
  private static int queued(Program program) throws Exception {
    try (var connection = program.connect();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select count(*) from casework.case_file c where state = 'REPORTED' and exists"
                    + " (select from report.report r where r.county = c.county and r.case_id = c.id)")) {
      row.next();
      return row.getInt(1);
    }
  }

  private void measure(Tab tab, String base) throws Exception {
    tab.go(base + "/desk?state=new");
    tab.await("document.readyState === 'complete' && document.querySelector('.case-row')");
    tab.value(WATCH);
    keys(tab, "j held down, lines fetched on the way", "j", false, presses);
    figures.value(
        "lines in the page after that",
        "lines",
        tab.value("String(document.querySelectorAll('#pane-queue .case-row').length)"));
    keys(tab, "k back up", "k", false, presses);
    keys(tab, "choose on with shift", "J", true, Math.min(90, presses));
    tab.press("Escape", false);
    opened(tab);
    tab.go(base + "/desk?state=new");
    tab.await("document.querySelector('.case-row')");
    allChosen(tab);
    acts(tab, base);
    tab.go("data:text/html," + PLAIN);
    tab.await("document.querySelector('tr')");
    tab.value(WATCH);
    keys(tab, "the same keys on a bare table of 1,000 lines", "j", false, presses);
  }

  /** The marked line's matter stands in its pane. */
  private static final String OPENED =
      "document.querySelector('#pane-matter [data-matter]')?.dataset.case"
          + " === document.querySelector('tr.is-current')?.dataset.case";

  private static final String NOTHING_OPEN = "!document.querySelector('dialog[open]')";

  private void acts(Tab tab, String base) throws Exception {
    int times = Math.min(20, presses);
    DeskActs acts = new DeskActs(program, tab, figures);
    acts.gone(
        "desk opened, to the first paint",
        List.of(base + "/desk?state=new"),
        times,
        "document.querySelector('.case-row')");
    acts.gone(
        "filter changed, to the first paint",
        List.of(
            base + "/desk?state=new&category=lighting-out",
            base + "/desk?state=out&overdue=yes",
            base + "/desk?state=out&urgency=urgent",
            base + "/desk?state=to-dispatch"),
        times,
        "document.querySelector('#queue')");
    tab.go(base + "/desk?state=new");
    tab.await("document.readyState === 'complete' && document.querySelector('.case-row')");
    tab.press("j", false);
    acts.measure("n, to the next matter open", times, n -> {}, n -> tab.press("n", false), OPENED);
    acts.measure(
        "a, to the matter accepted and the next form open",
        times,
        n -> {
          tab.value("document.querySelector('#pane-matter details.deed')?.removeAttribute('open')");
          tab.value("document.activeElement.blur()");
          tab.press("j", false);
        },
        n -> tab.press("a", false),
        OPENED + " && document.querySelector('#pane-matter details.deed[open]')");
    palette(tab, acts, times);
    arrival(tab, acts, Math.min(8, times));
  }

  private void palette(Tab tab, DeskActs acts, int times) throws Exception {
    tab.value("document.activeElement.blur(); 'away'");
    acts.measure(
        "Ctrl K, to the palette with its first lines",
        times,
        n -> {
          tab.value("document.getElementById('palette').close(); 'closed'");
          tab.await(NOTHING_OPEN);
        },
        n -> tab.pressControl("k"),
        "document.querySelector('#palette[open] .palette-option')");
    acts.measure(
        "two letters, to what the search found, with the 180 ms it waits for more",
        times,
        n -> {
          if (tab.value("String(Boolean(" + NOTHING_OPEN + "))").equals("true")) {
            tab.pressControl("k");
          }
          tab.value(
              "document.querySelector('#palette input').value = '';"
                  + "document.querySelector('#palette input').dispatchEvent(new Event('input'));'empty'");
          tab.value("new Promise((done) => setTimeout(() => done('then'), 400))");
        },
        n -> {
          tab.press("x", false);
          tab.press("c", false);
        },
        "document.querySelector('#palette .palette-more')");
    tab.value("document.getElementById('palette').close(); 'closed'");
    tab.await(NOTHING_OPEN);
  }

  /** From the report sent to the button that says so; the feed is looked at every second. */
  private void arrival(Tab tab, DeskActs acts, int times) throws Exception {
    Samples samples = new Samples(77);
    acts.measure(
        "a report sent, to the desk saying so",
        times,
        n -> tab.value("document.querySelector('[data-live-count]').hidden = true; 'hidden'"),
        n -> BulkBench.stream(program, token, samples.list(1)),
        "!document.querySelector('[data-live-count]').hidden");
  }

  /** A mark that moves, and nothing else. */
  private static final String PLAIN =
      "<table></table><script>let at=0;const t=document.querySelector('table');"
          + "t.innerHTML='<tr><td>x</td><td>y</td></tr>'.repeat(1000);"
          + "addEventListener('keydown',()=>{t.rows[at].style.background='';at=(at%2B1)%251000;"
          + "t.rows[at].style.background='teal'})</script>";

  private void keys(Tab tab, String what, String key, boolean shift, int times) throws Exception {
    tab.value("timed.length = 0; 'none'");
    Tab.Work before = tab.work();
    for (int i = 0; i < times; i++) {
      tab.press(key, shift);
    }
    tab.value("new Promise((done) => setTimeout(() => done('then'), 500))");
    Tab.Work worked = tab.work().since(before);
    List<String> told =
        Stream.of(tab.value("timed.join(' ')").split(" ")).filter(one -> !one.isBlank()).toList();
    double[] all = new double[Math.max(times, told.size())];
    double[] own = new double[all.length];
    Arrays.fill(all, BELOW_WHAT_IS_TOLD);
    for (int i = 0; i < told.size(); i++) {
      String[] both = told.get(i).split("/");
      all[i] = Double.parseDouble(both[0]);
      own[i] = Double.parseDouble(both[1]);
    }
    print(what, all);
    print("of that, in our scripts", own);
    figures.value(
        "processor time of the page for each key",
        "allMs",
        worked.all() / times,
        "scriptsMs",
        worked.scripts() / times,
        "layoutMs",
        worked.layout() / times);
  }

  /** From Enter to the matter standing in its pane, with the program's answer in between. */
  private void opened(Tab tab) throws Exception {
    new DeskActs(program, tab, figures)
        .measure(
            "Enter to the open matter",
            Math.min(40, presses),
            n -> tab.press("j", false),
            n -> tab.press("Enter", false),
            OPENED);
  }

  private void allChosen(Tab tab) throws Exception {
    // Until its script is there a box is only a box.
    tab.await(
        "(document.querySelector('.row-pick:not(:checked)')?.click(),"
            + " !document.querySelector('[data-bulk]').hidden)");
    String took =
        tab.value(
            """
            new Promise((done) => {
              const from = performance.now();
              document.querySelector('[data-bulk-all]').click();
              requestAnimationFrame(() => requestAnimationFrame(() => done(String(performance.now() - from))));
            })
            """);
    figures.value("choose all on the page, to the second frame", "ms", Double.parseDouble(took));
    String offered =
        tab.value(
            """
            new Promise((done) => {
              const from = performance.now();
              const look = () => document.querySelector('[data-bulk-offers]').childElementCount
                ? done(String(performance.now() - from)) : setTimeout(look, 5);
              look();
            })
            """);
    figures.value(
        "until it says what can be done to them, with the 150 ms it waits for more",
        "ms",
        Double.parseDouble(offered));
  }

  private void print(String what, double[] all) {
    Arrays.sort(all);
    figures.value(
        what,
        "times",
        all.length,
        "p50",
        all[all.length / 2],
        "p95",
        all[(int) (all.length * 0.95)],
        "most",
        all[all.length - 1]);
  }
}
