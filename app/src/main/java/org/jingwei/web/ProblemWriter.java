// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jingwei.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.ContentNegotiatingViewResolver;
import org.springframework.web.servlet.view.UrlBasedViewResolver;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem as a page for people and as problem+json for programs. */
@Component
final class ProblemWriter {

  private static final String VIEW = "problem";

  private final ProblemWords words;
  private final LocaleResolver languages;
  private final ObjectProvider<ViewResolver> views;
  private final JsonMapper json;

  ProblemWriter(
      ProblemWords words,
      LocaleResolver languages,
      ObjectProvider<ViewResolver> views,
      JsonMapper json) {
    this.words = words;
    this.languages = languages;
    this.views = views;
    this.json = json;
  }

  /** Whether the caller is somebody who opens a page, and not a script or a program. */
  boolean wantsPage(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return accept != null
        && accept.contains("text/html")
        && request.getHeader("HX-Request") == null
        && !request.getRequestURI().startsWith("/api/");
  }

  void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
      throws IOException {
    write(request, response, words.of(List.of(refusal), locale(request)));
  }

  Locale locale(HttpServletRequest request) {
    return languages.resolveLocale(request);
  }

  void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setStatus(problem.status());
    if (wantsPage(request)) {
      page(request, response, problem);
    } else {
      response.setContentType("application/problem+json");
      response.setHeader("Content-Language", locale(request).toLanguageTag());
      send(response, json.writeValueAsBytes(problem.json(request.getRequestURI())));
    }
  }

  private void page(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    var view = view(locale(request));
    if (view == null) {
      response.setContentType("text/html;charset=UTF-8");
      send(response, plain(problem).getBytes(StandardCharsets.UTF_8));
      return;
    }
    var model = new HashMap<String, Object>();
    model.put("status", problem.status());
    model.put("title", problem.title());
    model.put("detail", problem.detail());
    model.put("lines", problem.errors().size() > 1 ? problem.lines() : List.of());
    model.put("incident", Objects.requireNonNullElse(problem.incident(), ""));
    try {
      view.render(model, request, response);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  // The two kinds left out find a view for any name, whether there is such a page or not.
  private @Nullable View view(Locale locale) {
    return views
        .orderedStream()
        .filter(resolver -> !(resolver instanceof ContentNegotiatingViewResolver))
        .filter(resolver -> !(resolver instanceof UrlBasedViewResolver))
        .map(resolver -> resolve(resolver, locale))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable View resolve(ViewResolver resolver, Locale locale) {
    try {
      return resolver.resolveViewName(VIEW, locale);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String plain(Problem problem) {
    var body = new StringBuilder("<!DOCTYPE html><meta charset=\"utf-8\"><title>");
    body.append(HtmlUtils.htmlEscape(problem.title())).append("</title><h1>");
    body.append(HtmlUtils.htmlEscape(problem.title())).append("</h1><p>");
    body.append(HtmlUtils.htmlEscape(problem.detail()));
    problem.lines().forEach(line -> body.append("<p>").append(HtmlUtils.htmlEscape(line)));
    if (problem.incident() != null) {
      body.append("<p>").append(HtmlUtils.htmlEscape(problem.incident()));
    }
    return body.toString();
  }

  private static void send(HttpServletResponse response, byte[] body) throws IOException {
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
