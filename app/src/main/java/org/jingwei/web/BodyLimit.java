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
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what is too large before anything reads it: also before the container takes a form with
 * files apart, which would lose its fields and make it look forged. A stream of reports has a limit
 * for each line.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class BodyLimit extends OncePerRequestFilter {

  /** The body turned out too large while it was read. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;
  }

  private final WebSettings settings;
  private final ProblemWriter writer;

  BodyLimit(WebSettings settings, ProblemWriter writer) {
    this.settings = settings;
    this.writer = writer;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String type = String.valueOf(request.getContentType());
    if (type.startsWith("application/x-ndjson")) {
      chain.doFilter(request, response);
      return;
    }
    boolean upload = type.startsWith("multipart/") || type.startsWith("image/");
    long most = (upload ? settings.largestUpload() : settings.largestBody()).toBytes();
    long length = request.getContentLengthLong();
    if (length > most) {
      String code = upload ? "upload-too-large" : "body-too-large";
      writer.write(request, response, Refusal.of(Refusal.Kind.TOO_LARGE, code));
    } else if (length < 0 && request.getHeader("Transfer-Encoding") != null) {
      chain.doFilter(new Counted(request, most), response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static final class Counted extends HttpServletRequestWrapper {

    private final long most;

    private Counted(HttpServletRequest request, long most) {
      super(request);
      this.most = most;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new CountedStream(super.getInputStream(), most);
    }
  }

  private static final class CountedStream extends ServletInputStream {

    private final ServletInputStream in;
    private final long most;
    private long read;

    private CountedStream(ServletInputStream in, long most) {
      this.in = in;
      this.most = most;
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
