// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one Chromium of this JVM: started by the first visit, ended with the JVM. */
final class ChromiumProcess {

  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--use-fake-device-for-media-stream",
          "--use-fake-ui-for-media-stream",
          "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1");

  /** A phone whose graphics no browser trusts: no WebGL at all. */
  private static final List<String> WITHOUT_WEBGL =
      Stream.concat(QUIET.stream(), Stream.of("--disable-3d-apis")).toList();

  private static @Nullable Browser browser;
  private static @Nullable Browser plain;

  private ChromiumProcess() {}

  static synchronized BrowserContext visit(
      String base, Chromium.Size size, Chromium.Language language) {
    Browser running = browser;
    if (running == null) {
      running = launch(QUIET);
      browser = running;
    }
    return running.newContext(options(base, size, language));
  }

  /** On a phone without WebGL. */
  static synchronized BrowserContext visitWithoutWebGl(
      String base, Chromium.Size size, Chromium.Language language) {
    Browser running = plain;
    if (running == null) {
      running = launch(WITHOUT_WEBGL);
      plain = running;
    }
    return running.newContext(options(base, size, language));
  }

  /** In a browser that runs no script. */
  static synchronized BrowserContext visitWithoutScripts(
      String base, Chromium.Size size, Chromium.Language language) {
    Browser running = browser;
    if (running == null) {
      running = launch(QUIET);
      browser = running;
    }
    return running.newContext(options(base, size, language).setJavaScriptEnabled(false));
  }

  private static Browser.NewContextOptions options(
      String base, Chromium.Size size, Chromium.Language language) {
    boolean phone = size == Chromium.Size.PHONE;
    return new Browser.NewContextOptions()
        .setBaseURL(base)
        .setViewportSize(size.width, size.height)
        .setLocale(language.tag)
        .setTimezoneId("Asia/Shanghai")
        .setHasTouch(phone)
        .setIsMobile(phone)
        .setDeviceScaleFactor(phone ? 2 : 1);
  }

  private static Browser launch(List<String> options) {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    // Playwright's own driver process ends with ours; asked to end here, from another thread, it
    // hangs.
    return playwright
        .chromium()
        .launch(new BrowserType.LaunchOptions().setExecutablePath(installed()).setArgs(options));
  }

  /** The same browser without windows does a test's work in half the time: it comes first. */
  private static Path installed() {
    return Stream.of(
            System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium-headless-shell"),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "no Chromium: install the package chromium, or name the program in CHROMIUM"));
  }
}
