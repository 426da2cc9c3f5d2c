// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/**
 * One template as a Spring view. The template gets the model's attributes by name, and {@code
 * frame}. The page is collected as UTF-8 pieces, static text without encoding it again, and sent
 * with its length: a template that fails half way gives an error page, not half a page.
 */
final class TemplateView implements View {

  private final TemplateEngine engine;
  private final Frames frames;
  private final String template;

  TemplateView(TemplateEngine engine, Frames frames, String template) {
    this.engine = engine;
    this.frames = frames;
    this.template = template;
  }

  @Override
  public String getContentType() {
    return "text/html;charset=UTF-8";
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var values = new HashMap<String, @Nullable Object>();
    if (model != null) {
      values.putAll(model);
    }
    Frame frame = frames.of(request);
    values.put("frame", frame);
    var output = new Utf8ByteOutput();
    engine.render(template, values, output);
    response.setContentType(getContentType());
    response.setHeader("Content-Language", frame.say().language());
    response.addHeader("Vary", "Cookie, HX-Request");
    response.setContentLength(output.getContentLength());
    output.writeTo(response.getOutputStream());
  }
}
