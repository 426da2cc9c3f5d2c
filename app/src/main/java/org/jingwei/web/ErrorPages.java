// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers for what went wrong outside any controller: in the container or in a filter. */
@Controller
final class ErrorPages implements ErrorController {

  private final Problems problems;
  private final ProblemResolver resolver;
  private final ProblemWriter writer;

  ErrorPages(Problems problems, ProblemResolver resolver, ProblemWriter writer) {
    this.problems = problems;
    this.resolver = resolver;
    this.writer = writer;
  }

  @RequestMapping("/error")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
      resolver.answer(request, response, thrown);
      return;
    }
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int code = status instanceof Integer number ? number : 404;
    writer.write(request, response, problems.ofStatus(code, writer.locale(request)));
  }
}
