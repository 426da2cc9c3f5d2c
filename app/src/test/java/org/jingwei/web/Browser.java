// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen: keeps cookies, follows nothing by itself. */
public final class Browser {

  private static final Pattern FORGERY_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private static final String BOUNDARY = "a-boundary-of-ours";

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client;
  private final String base;

  public Browser(int port) {
    this.client = HttpClient.newBuilder().cookieHandler(cookies).build();
    this.base = "http://localhost:" + port;
  }

  /** One that comes from an address of its own: all of 127.0.0.0/8 are this machine's. */
  public Browser(int port, String from) {
    this.client =
        HttpClient.newBuilder()
            .cookieHandler(cookies)
            .localAddress(InetAddress.ofLiteral(from))
            .build();
    this.base = "http://127.0.0.1:" + port;
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send(with(HttpRequest.newBuilder(URI.create(base + path)), headers));
  }

  /** Posts a form with the forgery token that the page at a path holds. */
  public HttpResponse<String> submit(String page, String path, Map<String, String> fields) {
    var token = FORGERY_TOKEN.matcher(get(page, "Accept", "text/html").body());
    var all = new java.util.HashMap<>(fields);
    if (token.find()) {
      all.put("_csrf", token.group(1));
    }
    return postForm(path, all);
  }

  public HttpResponse<String> postForm(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return post(
        path, body, "Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html");
  }

  public HttpResponse<String> post(String path, String body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(base + path)).POST(BodyPublishers.ofString(body));
    return send(with(request, headers));
  }

  /** Posts a form with files, each under the name {@code photos}, as a browser does. */
  public HttpResponse<String> upload(
      String page, String path, Map<String, String> fields, Map<String, byte[]> files) {
    var all = new java.util.HashMap<>(fields);
    var token = FORGERY_TOKEN.matcher(get(page, "Accept", "text/html").body());
    if (token.find()) {
      all.put("_csrf", token.group(1));
    }
    var body = new java.io.ByteArrayOutputStream();
    all.forEach((name, value) -> part(body, "name=\"" + name + "\"", bytes(value)));
    files.forEach((name, file) -> part(body, "name=\"photos\"; filename=\"" + name + "\"", file));
    body.writeBytes(bytes("--" + BOUNDARY + "--\r\n"));
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    String type = "multipart/form-data; boundary=" + BOUNDARY;
    return send(with(request, "Content-Type", type, "Accept", "text/html"));
  }

  /** Sends one file by the form of a page, as the field {@code file}. */
  public HttpResponse<String> send(String page, String path, String name, byte[] file) {
    var token = FORGERY_TOKEN.matcher(get(page, "Accept", "text/html").body());
    var body = new java.io.ByteArrayOutputStream();
    if (token.find()) {
      part(body, "name=\"_csrf\"", bytes(token.group(1)));
    }
    part(body, "name=\"file\"; filename=\"" + name + "\"", file);
    body.writeBytes(bytes("--" + BOUNDARY + "--\r\n"));
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    String type = "multipart/form-data; boundary=" + BOUNDARY;
    return send(with(request, "Content-Type", type, "Accept", "text/html"));
  }

  private static void part(java.io.ByteArrayOutputStream body, String head, byte[] content) {
    body.writeBytes(
        bytes("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n"));
    body.writeBytes(content);
    body.writeBytes(bytes("\r\n"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public HttpResponse<String> signIn(String login, String password) {
    return submit("/sign-in", "/sign-in", Map.of("username", login, "password", password));
  }

  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(cookie -> cookie.getValue())
        .findFirst()
        .orElse("");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
    return headers.length == 0 ? request : request.headers(headers);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
