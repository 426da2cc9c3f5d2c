// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench;

import java.util.Arrays;
import java.util.List;

/**
 * What is done at the desk besides walking through its lines, each timed from the key to the second
 * frame after what it was pressed for stands on the page; beside the wall clock what the thread of
 * the page, the program and its database worked for it, which other work on the machine does not
 * lengthen.
 */
final class DeskActs {

  /** Between acts the page finishes what it does behind them; it is no part of the next one. */
  private static final String QUIET = "new Promise((done) => setTimeout(() => done('then'), 150))";

  private final Program program;
  private final Tab tab;
  private final Figures figures;

  DeskActs(Program program, Tab tab, Figures figures) {
    this.program = program;
    this.tab = tab;
    this.figures = figures;
  }

  /** Something done to the page, the n-th time. */
  interface Act {
    void of(int n) throws Exception;
  }

  /**
   * Does something several times and tells how long it took.
   *
   * @param before what is made ready, not timed
   * @param act what is done
   * @param shows an expression that is true when it can be seen
   */
  void measure(String what, int times, Act before, Act act, String shows) throws Exception {
    double[] wall = new double[times];
    Sum sum = new Sum();
    for (int n = 0; n < times; n++) {
      before.of(n);
      tab.value(QUIET);
      tab.value(watch(shows));
      Worked from = Worked.now(program, tab);
      act.of(n);
      wall[n] = Double.parseDouble(tab.value("window.seen"));
      sum.add(Worked.now(program, tab).since(from));
    }
    tell(what, wall, sum);
  }

  /** From the first key or click after this to the second frame that shows it. */
  private static String watch(String shows) {
    return """
    window.seen = new Promise((done) => {
      let from = performance.now();
      const begin = () => { from = performance.now(); };
      addEventListener('keydown', begin, { capture: true, once: true });
      addEventListener('click', begin, { capture: true, once: true });
      const look = () => (%s)
        ? requestAnimationFrame(() => done(String(performance.now() - from)))
        : requestAnimationFrame(look);
      requestAnimationFrame(look);
    });
    'set'
    """
        .formatted(shows);
  }

  private void tell(String what, double[] wall, Sum sum) {
    Arrays.sort(wall);
    figures.value(
        what,
        "times",
        wall.length,
        "p50",
        wall[wall.length / 2],
        "p95",
        wall[(int) (wall.length * 0.95)],
        "pageCpuMs",
        sum.page / wall.length,
        "ofThatLayout",
        sum.layout / wall.length,
        "programCpuMs",
        sum.program / wall.length,
        "databaseCpuMs",
        sum.database / wall.length);
  }

  private static final class Sum {
    private double page;
    private double layout;
    private double program;
    private double database;

    void add(Worked one) {
      page += one.page.all();
      layout += one.page.layout();
      program += one.program * 1_000;
      database += one.database * 1_000;
    }
  }

  /** Processor time so far: of the page in milliseconds, of the processes in seconds. */
  private record Worked(Tab.Work page, double program, double database) {

    static Worked now(Program program, Tab tab) throws Exception {
      return new Worked(tab.work(), program.cpu().seconds(), program.databaseCpu().seconds());
    }

    Worked since(Worked before) {
      return new Worked(
          page.since(before.page), program - before.program, database - before.database);
    }
  }

  /** How long a page takes that is gone to, by what the browser says of it. */
  void gone(String what, List<String> addresses, int times, String shows) throws Exception {
    double[] wall = new double[times];
    Sum sum = new Sum();
    for (int n = 0; n < times; n++) {
      String address = addresses.get(n % addresses.size());
      tab.go("about:blank");
      tab.await("location.href === 'about:blank'");
      Worked from = Worked.now(program, tab);
      tab.go(address);
      tab.await("document.readyState === 'complete' && (" + shows + ")");
      wall[n] =
          Double.parseDouble(
              tab.value(
                  "String((performance.getEntriesByName('first-contentful-paint')[0]"
                      + " ?? { startTime: performance.now() }).startTime)"));
      sum.add(Worked.now(program, tab).since(from));
    }
    tell(what, wall, sum);
  }
}
