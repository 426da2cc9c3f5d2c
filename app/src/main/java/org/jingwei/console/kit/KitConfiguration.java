// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jingwei.shared.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the kit together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConsoleSettings.class)
class KitConfiguration implements WebMvcConfigurer {

  private static final Masthead HUANGMEI =
      new Masthead(new Words("黄梅县", "Huangmei"), 421_127, true);

  private final ConsoleSettings settings;
  private final Assets assets;

  KitConfiguration(ConsoleSettings settings) {
    this.settings = settings;
    Path sources = sourcesOf(settings);
    this.assets = sources == null ? Assets.ofThisBuild() : Assets.ofSources(sources);
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    assets.serve(registry);
  }

  @Bean
  TemplateEngine templateEngine() {
    Path sources = sourcesOf(settings);
    if (sources == null) {
      return TemplateEngine.createPrecompiled(ContentType.Html);
    }
    TemplateEngine engine =
        TemplateEngine.create(
            new DirectoryCodeResolver(sources.resolve("jte")),
            sources.resolveSibling("../target/jte-development").normalize(),
            ContentType.Html,
            getClass().getClassLoader());
    engine.setTrimControlStructures(true);
    return engine;
  }

  @Bean
  Frames frames(
      ObjectProvider<Clock> clock,
      ObjectProvider<WhoAmI> whoAmI,
      ObjectProvider<RailItem> rail,
      ObjectProvider<SearchBox> searchBox,
      ObjectProvider<Masthead> masthead,
      ObjectProvider<Bell> bell,
      ObjectProvider<HelpIndex> help,
      ObjectProvider<FirstDay> firstDay,
      LocaleResolver locales,
      @Value("${jingwei.demo:false}") boolean demonstration) {
    return new Frames(
        Bundles.load(),
        clock.getIfAvailable(Clock::systemUTC),
        settings.zone(),
        locales,
        whoAmI.getIfAvailable(() -> KitConfiguration::principal),
        rail.stream().toList(),
        searchBox.getIfAvailable(() -> new SearchBox(List.of())),
        () -> masthead.getIfAvailable(() -> HUANGMEI),
        demonstration,
        assets.base(),
        path -> help.getIfAvailable(() -> none -> "/help").chapterFor(path),
        request -> settings.tour() && firstDay.getIfAvailable(() -> none -> false).isOn(request),
        bell::getIfAvailable);
  }

  @Bean
  TemplateViews templateViews(TemplateEngine engine, Frames frames) {
    return new TemplateViews(engine, frames);
  }

  private static @Nullable Path sourcesOf(ConsoleSettings settings) {
    String sources = settings.sources();
    return sources == null || sources.isBlank() ? null : Path.of(sources).toAbsolutePath();
  }

  private static @Nullable Me principal(HttpServletRequest request, Locale locale) {
    var principal = request.getUserPrincipal();
    return principal == null ? null : new Me(principal.getName(), principal.getName(), "");
  }
}
