// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.function.BooleanSupplier;
import org.jingwei.casework.CaseFile;

/** The app of grid workers as somebody holds it. */
final class FieldApp {

  private static final String KEPT =
      "navigator.serviceWorker.ready.then(() => caches.match('/field')).then((one) => !!one)";

  /** Woken by the browser, the kept page's script sends what a test of the page then never sees. */
  static final String NO_WAKING =
      "Object.defineProperty(ServiceWorkerRegistration.prototype, 'sync', { value: undefined }) && 0";

  private FieldApp() {}

  /** Signs in, and opens the app until the phone keeps it. */
  static Chromium open(Chromium visitor, String login) {
    visitor.signIn(login, Staff.PASSWORD);
    Page page = visitor.go("/field");
    await(page, () -> !page.locator("#field-who").innerText().isBlank());
    awaitKept(page);
    return visitor;
  }

  static void awaitKept(Page page) {
    await(page, () -> Boolean.TRUE.equals(page.evaluate(KEPT)));
  }

  /** As long as a slow line and a busy machine take together. */
  static void await(Page page, BooleanSupplier condition) {
    page.waitForCondition(condition, new Page.WaitForConditionOptions().setTimeout(60_000));
  }

  static void tell(Page page, String text, String place) {
    page.locator("#field-text").fill(text);
    page.locator("#field-address").fill(place);
    page.locator(".field-send").click();
    page.waitForCondition(() -> page.locator("#field-text").inputValue().isEmpty());
  }

  static void offline(Page page, boolean gone) {
    page.context().setOffline(gone);
  }

  /** How many entries of the outbox are in a state. */
  static int lines(Page page, String state) {
    return page.locator("#field-outbox li[data-state=" + state + "]").count();
  }

  /** The task of a matter on the open list. */
  static Locator task(Page page, CaseFile file) {
    return page.locator("#task-" + file.id());
  }

  static void press(Page page, CaseFile file, String button) {
    task(page, file).getByText(button, exactly()).first().click();
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  static void write(Page page, CaseFile file, String words) {
    task(page, file).locator("textarea").fill(words);
    task(page, file).locator(".field-send").click();
  }

  /** The seconds that may still be said, as told; a busy machine may miss any one of them. */
  static int left(Page page) {
    String told = page.locator("#field-voice-left").innerText().replaceAll("\\D", "");
    return told.isEmpty() ? 60 : Integer.parseInt(told);
  }

  static int deeds(Page page, String state) {
    return page.locator("#field-deeds li[data-state=" + state + "]").count();
  }
}
