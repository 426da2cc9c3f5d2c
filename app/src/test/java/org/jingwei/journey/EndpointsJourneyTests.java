// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.jingwei.web.Browser;
import org.jingwei.web.ListedPaths;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.ParameterizableViewController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.resource.DefaultServletHttpRequestHandler;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every address that the program answers is in the table of access, and the API's in its document.
 */
class EndpointsJourneyTests extends CaseJourney {

  @Autowired List<RequestMappingInfoHandlerMapping> mappings;
  @Autowired Map<String, HandlerMapping> handlers;
  @Autowired ServletWebServerApplicationContext servlets;
  @Autowired Directory directory;
  @LocalServerPort int port;

  private String text;
  private JsonNode document;

  @BeforeEach
  void readTheDocument() throws Exception {
    var address = URI.create("http://127.0.0.1:" + port + "/v3/api-docs");
    try (var client = HttpClient.newHttpClient()) {
      text = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    }
    document = JsonMapper.shared().readTree(text);
  }

  @Test
  void haveALineInTheTableOfAccess() {
    assertThat(endpoints())
        .isNotEmpty()
        .filteredOn(e -> !ListedPaths.cover(e.method(), e.pattern()))
        .isEmpty();
  }

  /** Everything that could answer a request is one of these; a new kind must be looked at. */
  @Test
  void areAnsweredByMappingsThatAreKnown() {
    assertThat(
            handlers.values().stream()
                .filter(mapping ->
                    switch (mapping) {
                      case RequestMappingInfoHandlerMapping known -> false;
                      case AbstractUrlHandlerMapping urls -> !onlyFiles(urls);
                      case RouterFunctionMapping routes -> routes.getRouterFunction() != null;
                      default -> true;
                    })
                .map(mapping -> mapping.getClass().getName()))
        .isEmpty();
    assertThat(servlets.getServletContext().getServletRegistrations().values())
        .filteredOn(servlet -> !servlet.getMappings().isEmpty())
        .extracting(servlet -> servlet.getName() + " " + servlet.getMappings())
        .allMatch(name -> name.equals("dispatcherServlet [/]"));
  }

  private static boolean onlyFiles(AbstractUrlHandlerMapping mapping) {
    return mapping.getHandlerMap().values().stream()
        .allMatch(handler ->
            handler instanceof ResourceHttpRequestHandler
                || handler instanceof ParameterizableViewController
                || handler instanceof DefaultServletHttpRequestHandler);
  }

  /** Below their one folder all may read them; at the root of the program nobody may. */
  @Test
  void serveFilesFromOnePlaceAlone() throws Exception {
    Path files = Path.of("target/classes/static");
    try (Stream<Path> all = Files.walk(files)) {
      var names =
          all.filter(Files::isRegularFile).map(file -> "/" + files.relativize(file)).toList();
      assertThat(names)
          .isNotEmpty()
          .allMatch(name -> ListedPaths.isPublic(HttpMethod.GET, "/assets/1a2b" + name))
          .noneMatch(name -> ListedPaths.cover(HttpMethod.GET, name));
    }
  }

  /** The doors that filters answer before any mapping does. */
  @Test
  void coverThePathsOfFilters() {
    for (String path :
        List.of("/sign-in", "/sign-out", "/sign-in/sso/start", "/sign-in/sso/back")) {
      assertThat(
              ListedPaths.cover(HttpMethod.GET, path) || ListedPaths.cover(HttpMethod.POST, path))
          .as(path)
          .isTrue();
    }
    for (String path :
        List.of(
            "/actuator",
            "/actuator/env",
            "/login",
            "/logout",
            "/webjars/x",
            "/swagger-ui.html",
            "/login/oauth2/code/x",
            "/oauth2/authorization/x",
            "/webauthn/register",
            "/default-ui.css",
            "/h2-console")) {
      assertThat(ListedPaths.cover(HttpMethod.GET, path)).as(path).isFalse();
    }
  }

  @Test
  @Timeout(300)
  void letEachRoleInExactlyWhereTheTableSays() {
    var wrong = new TreeSet<String>();
    var staff = new Staff(directory, port);
    for (Role role : Role.values()) {
      if (role.isForPeople()) {
        var browser = staff.browserOf(role.name(), CENTRE, role);
        pages()
            .forEach(page -> {
              boolean expected = ListedPaths.admit(HttpMethod.GET, page, role).orElse(false);
              int status = browser.get(concrete(page)).statusCode();
              boolean admitted = status != 401 && status != 403;
              if (admitted != expected || status >= 500) {
                wrong.add(role + " " + page + " " + status);
              }
            });
      }
    }
    var stranger = new Browser(port);
    pages()
        .forEach(page -> {
          boolean expected = ListedPaths.isPublic(HttpMethod.GET, page);
          int status = stranger.get(concrete(page)).statusCode();
          if ((status != 401) != expected || status >= 500) {
            wrong.add("stranger " + page + " " + status);
          }
        });
    assertThat(wrong).isEmpty();
  }

  /**
   * Streams are open for hours, and are tested by themselves; Open311 answers 403 for a missing key
   * by its own standard, whoever asks.
   */
  private Stream<String> pages() {
    return endpoints().stream()
        .filter(e -> e.method() == HttpMethod.GET)
        .map(Endpoint::pattern)
        .filter(pattern -> !pattern.startsWith("/live/"))
        .filter(pattern -> !pattern.contains("/servicerequestupdates"))
        .distinct();
  }

  private static String concrete(String pattern) {
    return pattern.replaceAll("\\{\\*[^}]+}|\\*\\*", "a/b").replaceAll("\\{[^}]+}", "1");
  }

  @Test
  void areInTheDocumentWhenTheyAreForPrograms() {
    assertThat(endpoints())
        .extracting(Endpoint::toString)
        .filteredOn(name -> name.contains(" /api/v1/"))
        .isNotEmpty()
        .isSubsetOf(operations().map(Operation::name).toList());
  }

  @Test
  void areDescribedInValidOpenApi() throws Exception {
    assertThat(document.path("openapi").asString()).startsWith("3.1");
    Path file = Files.writeString(Files.createTempFile("api-docs", ".json"), text);
    Process validator =
        new ProcessBuilder("node", "src/main/web/validate-api.mjs", file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(validator.getInputStream().readAllBytes());
    assertThat(validator.waitFor()).as(said).isZero();
  }

  @Test
  void sayThatARefusalIsAProblem() {
    var silent = new TreeSet<String>();
    operations()
        .filter(o ->
            o.json()
                .path("responses")
                .propertyStream()
                .noneMatch(r -> r.getValue().path("content").has("application/problem+json")))
        .forEach(o -> silent.add(o.name()));
    assertThat(silent).isEmpty();
  }

  private record Endpoint(HttpMethod method, String pattern) {
    @Override
    public String toString() {
      return method + " " + pattern;
    }
  }

  private record Operation(String name, JsonNode json) {}

  private List<Endpoint> endpoints() {
    return mappings.stream()
        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .flatMap(info ->
            methods(info).stream()
                .flatMap(method ->
                    info.getPatternValues().stream().map(pattern -> new Endpoint(method, pattern))))
        .toList();
  }

  private static List<HttpMethod> methods(RequestMappingInfo info) {
    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
    return methods.isEmpty()
        ? List.of(HttpMethod.GET)
        : methods.stream().map(RequestMethod::asHttpMethod).toList();
  }

  private Stream<Operation> operations() {
    return document
        .path("paths")
        .propertyStream()
        .flatMap(path ->
            path.getValue()
                .propertyStream()
                .map(o ->
                    new Operation(
                        o.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), o.getValue())));
  }
}
