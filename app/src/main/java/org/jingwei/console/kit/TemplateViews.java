// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import gg.jte.TemplateEngine;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Finds {@code desk/queue.jte} for the view name {@code desk/queue}. */
final class TemplateViews implements ViewResolver, Ordered {

  private final TemplateEngine engine;
  private final Frames frames;

  TemplateViews(TemplateEngine engine, Frames frames) {
    this.engine = engine;
    this.frames = frames;
  }

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    String template = name + ".jte";
    return engine.hasTemplate(template) ? new TemplateView(engine, frames, template) : null;
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 100;
  }
}
