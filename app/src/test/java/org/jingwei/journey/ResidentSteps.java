// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/** A resident's way through the form for reports, step by step. */
final class ResidentSteps {

  private final Page page;
  private int taps;
  private int keys;

  ResidentSteps(Page page) {
    this.page = page;
    page.locator("form.stepped").waitFor();
  }

  void photo(String name, String type, byte[] picture) {
    taps++;
    page.locator("#photos").setInputFiles(new FilePayload(name, type, picture));
    page.locator(".photo-list li").first().waitFor();
  }

  void next() {
    tap("[data-step]:not([hidden]) [data-next]");
  }

  void tap(String selector) {
    taps++;
    page.locator(selector).click();
  }

  void type(String selector, String text) {
    keys += text.length();
    page.locator(selector).pressSequentially(text);
  }

  int taps() {
    return taps;
  }

  int keys() {
    return keys;
  }
}
