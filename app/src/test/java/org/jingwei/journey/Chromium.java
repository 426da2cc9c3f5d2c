// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A visitor in a real Chromium: own cookies, one size, one language. Close it after the test. The
 * pages allow no eval, so wait with {@code page().waitForCondition}, not with waitForFunction.
 *
 * <pre>{@code
 * try (var visitor = Chromium.on(port, Size.PHONE, Language.ZH)) {
 *   visitor.go("/report").getByLabel("发生了什么").fill("路灯坏了");
 *   visitor.picture("report");
 *   assertThat(visitor.troubles()).isEmpty();
 * }
 * }</pre>
 */
final class Chromium implements AutoCloseable {

  /** The two sizes at which every page is looked at. */
  enum Size {
    PHONE(360, 740),
    DESKTOP(1440, 900);

    final int width;
    final int height;

    Size(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  /** The two languages in which every page is written. */
  enum Language {
    ZH("zh-CN"),
    EN("en-GB");

    final String tag;

    Language(String tag) {
      this.tag = tag;
    }
  }

  private static final Path PICTURES = Path.of("target", "pictures");

  /** A picture costs a second: {@code ./check -Djingwei.pictures=true} takes them all. */
  private static final boolean TAKES_PICTURES = Boolean.getBoolean("jingwei.pictures");

  private static final Pattern FORGERY_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final String base;
  private final String suffix;
  private final BrowserContext context;
  private final Language language;
  private final Page page;
  private final List<String> troubles = new ArrayList<>();

  /** Opens a browser at an address. */
  private interface Visit {
    BrowserContext open(String base, Size size, Language language);
  }

  private Chromium(int port, Size size, Language language, Visit visit) {
    this.language = language;
    this.base = "http://localhost:" + port;
    this.suffix = "-" + size.width + "-" + code();
    this.context = visit.open(base, size, language);
    this.page = context.newPage();
    page.setDefaultTimeout(15_000);
    PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
    page.onConsoleMessage(message -> {
      // A refused form (409, 422) is an answer, not a trouble; the browser logs it all the same.
      if ("error".equals(message.type()) && !message.text().startsWith("Failed to load")) {
        troubles.add(message.text());
      }
    });
    page.onPageError(troubles::add);
    page.onRequestFailed(request -> troubles.add(request.failure() + " " + request.url()));
    page.onResponse(response -> {
      if (response.status() >= 500 || response.status() == 404 && !asked(response.url())) {
        troubles.add(response.status() + " " + response.url());
      }
    });
  }

  static Chromium on(int port, Size size, Language language) {
    return new Chromium(port, size, language, ChromiumProcess::visit);
  }

  /** A visitor whose phone has no WebGL. */
  static Chromium withoutWebGl(int port, Size size, Language language) {
    return new Chromium(port, size, language, ChromiumProcess::visitWithoutWebGl);
  }

  /** A visitor whose browser runs no script. */
  static Chromium withoutScripts(int port, Size size, Language language) {
    return new Chromium(port, size, language, ChromiumProcess::visitWithoutScripts);
  }

  private boolean asked(String url) {
    return url.equals(page.url());
  }

  /** Opens a page of the program. */
  Page go(String path) {
    page.navigate(base + path);
    return page;
  }

  /** The whole address of a path of the program. */
  String address(String path) {
    return base + path;
  }

  Page page() {
    return page;
  }

  /** The path and query of the page that is open. */
  String path() {
    URI at = URI.create(page.url());
    return at.getRawQuery() == null ? at.getPath() : at.getPath() + "?" + at.getRawQuery();
  }

  /** Signs in without opening a page, and reads in this visitor's language from then on. */
  void signIn(String login, String password) {
    var token = FORGERY_TOKEN.matcher(context.request().get(base + "/sign-in").text());
    var fields = FormData.create().set("username", login).set("password", password);
    if (token.find()) {
      fields.set("_csrf", token.group(1));
    }
    var asked = RequestOptions.create().setForm(fields).setMaxRedirects(0);
    var leads = context.request().post(base + "/sign-in", asked).headers().get("location");
    if (leads == null || leads.contains("/sign-in")) {
      throw new IllegalStateException(login + " is not let in");
    }
    context.addCookies(List.of(new Cookie("lang", code()).setUrl(base)));
  }

  /** Signs in as people do, and stands on the page that they are led to. */
  Page signInOnThePage(String login, String password) {
    go("/sign-in");
    page.locator("[name=username]").fill(login);
    page.locator("[name=password]").fill(password);
    page.locator("form:has([name=username]) button:not([type=button])").click();
    page.waitForURL(url -> !url.contains("/sign-in"));
    String back = URLEncoder.encode(path(), StandardCharsets.UTF_8);
    return go("/preferences?lang=" + code() + "&back=" + back);
  }

  private String code() {
    return language.name().toLowerCase(Locale.ROOT);
  }

  /** Turns the page dark or light; it stays so for this visitor. */
  void theme(String name) {
    context.addCookies(List.of(new Cookie("theme", name).setUrl(base)));
  }

  /** From now on the network is as slow as 3G: 400 kbit/s, 400 ms there and back. */
  void slow() {
    var network = new com.google.gson.JsonObject();
    network.addProperty("offline", false);
    network.addProperty("latency", 400);
    network.addProperty("downloadThroughput", 50_000);
    network.addProperty("uploadThroughput", 50_000);
    context.newCDPSession(page).send("Network.emulateNetworkConditions", network);
  }

  /** From now on the network is as slow as a poor 2G: 40 kbit/s, a second there and back. */
  void crawl() {
    var network = new com.google.gson.JsonObject();
    network.addProperty("offline", false);
    network.addProperty("latency", 1_000);
    network.addProperty("downloadThroughput", 5_000);
    network.addProperty("uploadThroughput", 5_000);
    context.newCDPSession(page).send("Network.emulateNetworkConditions", network);
  }

  /**
   * Waits until a script listens that this page fetches by itself, as {@code select.js}; those that
   * come with {@code app.js} listen once the page is there.
   */
  void awaitScript(String name) {
    page.evaluate(
        """
        async (name) => {
          await import(document.querySelector('meta[name=assets]').content + '/js/' + name);
        }
        """,
        name);
  }

  /** Waits until the map of this page is drawn. */
  void awaitMap() {
    page.waitForSelector(
        "[data-map][data-ready]",
        new Page.WaitForSelectorOptions()
            .setState(WaitForSelectorState.ATTACHED)
            .setTimeout(30_000));
  }

  /**
   * Where pictures are wanted, one of the page in {@code target/pictures/NAME-WIDTH-LANGUAGE.png}.
   */
  void picture(String name) {
    if (TAKES_PICTURES) {
      whole(PICTURES.resolve(name + suffix + ".png"));
    }
  }

  /** Where pictures are wanted, one of the screen among them. */
  void screenshot(String name) {
    if (TAKES_PICTURES) {
      screen(PICTURES, name);
    }
  }

  /** Takes a picture of the whole page into a file. */
  Path whole(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    return file;
  }

  /** Takes a picture of the screen, as far as one sees without scrolling, into a folder. */
  Path screen(Path folder, String name) {
    Path file = folder.resolve(name + "-" + code() + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
    return file;
  }

  /** Waits until the page, its map too, is drawn. */
  void settle() {
    page.waitForLoadState(LoadState.LOAD);
    if (page.locator("[data-map] >> visible=true").count() > 0) {
      awaitMap();
    }
    page.evaluate(
        "() => new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r)))");
  }

  /** How many pixels the page is wider than the window; 0 where nobody must scroll sideways. */
  int overflow() {
    Object more =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    return ((Number) more).intValue();
  }

  /** What can be pressed and is smaller than 44 pixels either way, in words. */
  @SuppressWarnings("unchecked")
  List<String> smallTargets() {
    return (List<String>)
        page.evaluate(
            """
            [...document.querySelectorAll('main button, main .btn, main input:not([type=hidden]), main select, main summary')]
              .filter((e) => e.checkVisibility() && !e.matches('[type=radio], [type=checkbox], [type=file]'))
              .map((e) => [e, e.getBoundingClientRect()])
              .filter(([, box]) => box.width > 0 && (box.height < 43.5 || box.width < 43.5))
              .map(([e, box]) => `${e.tagName} ${e.className} ${e.innerText || e.name} ${Math.round(box.width)}×${Math.round(box.height)}`)
            """);
  }

  /** Errors of scripts, refused resources and failed requests since the visitor came. */
  List<String> troubles() {
    return List.copyOf(troubles);
  }

  /** The visitor's cookies, by name. */
  Map<String, Cookie> cookies() {
    return context.cookies(base).stream()
        .collect(java.util.stream.Collectors.toMap(c -> c.name, c -> c));
  }

  @Override
  public void close() {
    context.close();
  }
}
