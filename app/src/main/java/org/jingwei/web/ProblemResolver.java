// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jingwei.shared.Unfulfilled;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/** The one place where an exception of any module becomes an answer. */
@Component
final class ProblemResolver implements HandlerExceptionResolver, Ordered {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemResolver.class);

  private final Problems problems;
  private final ProblemWriter writer;

  ProblemResolver(Problems problems, ProblemWriter writer) {
    this.problems = problems;
    this.writer = writer;
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception thrown) {
    // Nobody is there any more to be answered: a page that was left is no incident.
    if (DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
      LOG.debug("the caller has gone", thrown);
      return new ModelAndView();
    }
    if (thrown instanceof ErrorResponse answer) {
      copyHeaders(answer.getHeaders(), response);
    }
    try {
      answer(request, response, thrown);
    } catch (IOException gone) {
      LOG.debug("the caller has gone", gone);
    }
    return new ModelAndView();
  }

  /** Answers, and logs what is a bug under the number that the caller is given. */
  void answer(HttpServletRequest request, HttpServletResponse response, Throwable thrown)
      throws IOException {
    var problem = problems.of(thrown, writer.locale(request));
    if (problem == null) {
      problem = problems.ofStatus(500, writer.locale(request));
    }
    if (problem.status() >= 500) {
      String incident = Incidents.newNumber();
      LOG.error("incident {}: {} {}", incident, request.getMethod(), path(request), thrown);
      problem = problem.withIncident(incident);
    }
    if (thrown instanceof Unfulfilled && isSignedIn()) {
      Turnaway.note("Refused (" + problem.code() + ") to", request);
    }
    if (problem.status() == 503) {
      response.setHeader(HttpHeaders.RETRY_AFTER, "5");
    }
    writer.write(request, response, problem);
  }

  private static boolean isSignedIn() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication;
  }

  // Without the query, which may hold a secret; and without line breaks that would forge log lines.
  private static String path(HttpServletRequest request) {
    return request.getRequestURI().replaceAll("\\p{Cntrl}", "?");
  }

  private static void copyHeaders(HttpHeaders headers, HttpServletResponse response) {
    headers.forEach((name, values) -> {
      if (!HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name)) {
        values.forEach(value -> response.addHeader(name, value));
      }
    });
  }
}
