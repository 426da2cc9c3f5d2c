// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * A visitor who has no mouse: goes by Tab, presses, types, and knows at each stop where the focus
 * is. A stop must be seen (something about it is drawn differently from when it has no focus) and
 * must not lie under something else (WCAG 2.4.7, 2.4.11).
 */
final class Keyboard {

  /** More stops than any way has. */
  private static final int MOST = 600;

  /** So many of a long page are walked; its lines are like each other. */
  private static final int WALKED = 200;

  /**
   * Stops within one field: year, month, day, hour, minute and the sign that opens the calendar.
   */
  private static final int PARTS = 6;

  /**
   * What the page is asked with: which element has the focus, what lies over it, and whether the
   * last one looked different while it had it.
   */
  private static final String SCRIPT =
      """
      (() => {
        const name = (e) => `${e.tagName.toLowerCase()}${e.id ? '#' + e.id : ''}${typeof e.className === 'string' && e.className ? '.' + e.className.trim().split(/\\s+/).slice(0, 2).join('.') : ''} "${(e.getAttribute('aria-label') || e.innerText || e.name || '').trim().replace(/\\s+/g, ' ').slice(0, 30)}"`;
        const style = (one) => {
          const s = getComputedStyle(one);
          return [s.outlineStyle === 'none' || parseFloat(s.outlineWidth) < 1 ? '' : s.outlineColor + s.outlineWidth, s.boxShadow, s.backgroundColor, s.borderTopColor, s.borderTopWidth].join();
        };
        const drawn = (e) => [e, e.parentElement, e.parentElement?.parentElement, e.nextElementSibling, e.closest('label'), ...(e.labels ?? [])].filter(Boolean).map((one) => [one, style(one)]);
        // The parts within a date are drawn by the browser alone, which tells nobody of its rings.
        // What stands around both is drawn the same for both.
        const unseen = (now) => seen.every(([one, was]) => (one !== last && one.contains(now)) || style(one) === was);
        // A field that is drawn as something else (a choice, a file) is where its label is.
        const box = (e) => {
          const own = e.getBoundingClientRect();
          const small = own.width < 4 || own.height < 4 || getComputedStyle(e).opacity === '0';
          const stand = small && (e.labels?.[0] ?? e.closest('label') ?? e.parentElement);
          return [stand || e, (stand || e).getBoundingClientRect()];
        };
        const covered = (e) => {
          const [of, b] = box(e);
          const within = { top: Math.max(b.top, 0), left: Math.max(b.left, 0), bottom: Math.min(b.bottom, innerHeight), right: Math.min(b.right, innerWidth) };
          if (within.right - within.left < 1 || within.bottom - within.top < 1) return 'outside the window';
          let over;
          for (const x of [0.5, 0.08, 0.92]) for (const y of [0.5, 0.15, 0.85]) {
            const hit = document.elementFromPoint(within.left + (within.right - within.left) * x, within.top + (within.bottom - within.top) * y);
            if (hit && (of.contains(hit) || hit.contains(of) && !hit.matches('.topbar, .rail, .toasts') || hit.closest('label')?.contains(of) || hit === e.nextElementSibling || e.nextElementSibling?.contains(hit))) return '';
            over = hit;
          }
          return 'under ' + (over ? name(over) : 'nothing');
        };
        let last, seen;
        // What a smooth scroll brings into the window takes a moment to be there.
        const scrolled = async (e) => {
          for (let i = 0; i < 20 && covered(e); i++) await new Promise((done) => setTimeout(done, 40));
          return covered(e);
        };
        window.keyboardAsks = async () => {
          const e = document.activeElement;
          const faults = [];
          if (last?.isConnected && last !== e && unseen(e) && !last.matches('main, iframe, h1, h2, article, [type=date], [type=datetime-local]')) faults.push(`no focus is seen on ${name(last)}`);
          const lost = !e || e === document.body || e === document.documentElement;
          const same = last === e;
          if (!lost) {
            const over = await scrolled(e);
            if (over) faults.push(`${name(e)} lies ${over}`);
            if (e.tabIndex > 0) faults.push(`${name(e)} jumps the order`);
          }
          [last, seen] = lost ? [] : [e, drawn(e)];
          return { lost, same, name: lost ? 'body' : name(e), faults };
        };
      })();
      """;

  private final Chromium visitor;
  private final Page page;
  private final LinkedHashSet<String> faults = new LinkedHashSet<>();

  private Keyboard(Chromium visitor) {
    this.visitor = visitor;
    this.page = visitor.page();
  }

  /** What each page of this visitor is asked with; before the first page. */
  static void bring(Chromium visitor) {
    // A colour that fades in is not there yet when it is asked for.
    visitor
        .page()
        .emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    visitor.page().context().addInitScript(SCRIPT);
  }

  static Keyboard of(Chromium visitor) {
    bring(visitor);
    return new Keyboard(visitor);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> ask(Page page) {
    return (Map<String, Object>) page.evaluate("() => keyboardAsks()");
  }

  /** What is wrong with the stops of the page that is open, from its start on. */
  static List<String> faults(Chromium visitor) {
    Page page = visitor.page();
    List<String> faults = new ArrayList<>();
    page.evaluate("() => { document.activeElement?.blur(); scrollTo(0, 0); keyboardAsks(); }");
    String first = null;
    int same = 0;
    for (int i = 0; i < WALKED; i++) {
      page.keyboard().press("Tab");
      Map<String, Object> stop = ask(page);
      faults.addAll(words(stop));
      if ((boolean) stop.get("lost") || i > 0 && stop.get("name").equals(first)) {
        return faults;
      }
      if (first == null) {
        first = (String) stop.get("name");
      }
      same = (boolean) stop.get("same") ? same + 1 : 0;
      if (same > PARTS) {
        faults.add("Tab does not leave " + stop.get("name"));
        return faults;
      }
    }
    return faults;
  }

  @SuppressWarnings("unchecked")
  private static List<String> words(Map<String, Object> stop) {
    return (List<String>) stop.get("faults");
  }

  /** Goes on by Tab until this has the focus; every stop on the way must be seen. */
  Keyboard to(String selector) {
    return to(page.locator(selector).first());
  }

  Keyboard to(Locator wanted) {
    return along(wanted, "Tab");
  }

  /** Goes back by Shift+Tab until this has the focus. */
  Keyboard backTo(String selector) {
    return along(page.locator(selector).first(), "Shift+Tab");
  }

  private Keyboard along(Locator wanted, String key) {
    wanted.waitFor();
    page.waitForLoadState();
    List<String> way = new ArrayList<>();
    for (int i = 0; i < MOST && !isAt(wanted); i++) {
      page.keyboard().press(key);
      Map<String, Object> stop = ask(page);
      faults.addAll(words(stop));
      way.add((String) stop.get("name"));
    }
    assertThat(isAt(wanted)).as("%s is not reached: %s", wanted, way).isTrue();
    return this;
  }

  private static boolean isAt(Locator one) {
    return (boolean) one.evaluate("e => e === document.activeElement");
  }

  Keyboard press(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
    return this;
  }

  Keyboard type(String text) {
    page.keyboard().type(text);
    return this;
  }

  /** The focus is here, or comes here within a moment, and is seen. */
  Keyboard at(String selector) {
    Locator wanted = page.locator(selector).first();
    wanted.waitFor();
    page.waitForCondition(() -> isAt(wanted));
    faults.addAll(words(ask(page)));
    return this;
  }

  /** The focus is somewhere within this, and not lost to the page as a whole. */
  Keyboard within(String selector) {
    try {
      page.waitForCondition(
          () -> (boolean) page.evaluate("s => !!document.activeElement?.closest(s)", selector));
    } catch (com.microsoft.playwright.TimeoutError e) {
      throw new AssertionError("the focus is on " + ask(page).get("name"), e);
    }
    return this;
  }

  Keyboard reads(String selector, String words) {
    Locator place = page.locator(selector).filter(new Locator.FilterOptions().setHasText(words));
    try {
      place.first().waitFor();
    } catch (com.microsoft.playwright.TimeoutError e) {
      throw new AssertionError("%s is not told, but %s".formatted(words, told()), e);
    }
    return this;
  }

  /** Another page of the program has come by what was pressed. */
  Keyboard comesTo(String start) {
    try {
      page.waitForURL(url -> url.replaceFirst("https?://[^/]+", "").startsWith(start));
    } catch (com.microsoft.playwright.TimeoutError e) {
      throw new AssertionError(
          "%s does not come, but %s %s, the focus on %s"
              .formatted(start, visitor.path(), told(), ask(page).get("name")),
          e);
    }
    page.waitForLoadState();
    return this;
  }

  /** What the page says is wrong. */
  private List<String> told() {
    return page.locator(".errors, .wrong, .sending-note").allInnerTexts();
  }

  /** Signs in without a mouse. */
  Keyboard signIn(String login, String password) {
    visitor.go("/sign-in");
    return at("[name=username]")
        .type(login)
        .press("Tab")
        .at("[name=password]")
        .type(password)
        .press("Enter");
  }

  /** What was wrong with any stop so far. */
  List<String> faults() {
    return List.copyOf(faults);
  }
}
