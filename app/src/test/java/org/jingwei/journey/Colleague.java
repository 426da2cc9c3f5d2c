// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jingwei.directory.Role;
import org.jingwei.shared.DivisionCode;
import org.jingwei.web.Browser;

/** A member of staff at work: the login, and a browser in which they are signed in. */
record Colleague(String login, Browser browser, int port) {

  static Colleague hired(Staff staff, int port, String unit, Role role, String place) {
    String login = staff.hireFor(new DivisionCode(place), "李华", unit, role);
    return new Colleague(login, staff.browserOf(login), port);
  }

  HttpResponse<String> get(String path) {
    return browser.get(path, "Accept", "text/html");
  }

  /** As a script asks. */
  HttpResponse<String> fetch(String path) {
    return browser.get(path);
  }

  HttpResponse<String> submit(String page, String path, Map<String, String> fields) {
    return browser.submit(page, path, fields);
  }

  HttpResponse<String> upload(String path, Map<String, String> fields, Map<String, byte[]> photos) {
    return browser.upload(path, path, fields, photos);
  }

  /** Sends a file by the form of a page that posts to another address. */
  HttpResponse<String> send(String page, String path, String name, byte[] file) {
    return browser.send(page, path, name, file);
  }

  /** For what is read while it comes in. */
  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Cookie", "session=" + browser.cookie("session"));
  }
}
