// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jingwei.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what is too large before anything reads it. Uploads have Spring's own limit, and a stream
 * of reports has one for each line.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class BodyLimit extends OncePerRequestFilter {

  /** The body turned out too large while it was read. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;
  }

  private final long most;
  private final ProblemWriter writer;

  BodyLimit(WebSettings settings, ProblemWriter writer) {
    this.most = settings.largestBody().toBytes();
    this.writer = writer;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long length = request.getContentLengthLong();
    boolean unknown = length < 0 && request.getHeader("Transfer-Encoding") != null;
    if (length <= most && !unknown || hasLimitOfItsOwn(request.getContentType())) {
      chain.doFilter(request, response);
    } else if (unknown) {
      chain.doFilter(new Counted(request), response);
    } else {
      writer.write(request, response, Refusal.of(Refusal.Kind.TOO_LARGE, "body-too-large"));
    }
  }

  private static boolean hasLimitOfItsOwn(@Nullable String type) {
    return type != null
        && (type.startsWith("multipart/") || type.startsWith("application/x-ndjson"));
  }

  private final class Counted extends HttpServletRequestWrapper {

    private Counted(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new CountedStream(super.getInputStream());
    }
  }

  private final class CountedStream extends ServletInputStream {

    private final ServletInputStream in;
    private long read;

    private CountedStream(ServletInputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      int one = in.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int some = in.read(bytes, offset, length);
      count(Math.max(0, some));
      return some;
    }

    private void count(int more) throws TooLarge {
      read += more;
      if (read > most) {
        throw new TooLarge();
      }
    }

    @Override
    public boolean isFinished() {
      return in.isFinished();
    }

    @Override
    public boolean isReady() {
      return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      in.setReadListener(listener);
    }
  }
}
