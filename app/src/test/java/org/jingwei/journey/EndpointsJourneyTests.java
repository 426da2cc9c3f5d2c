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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jingwei.web.ListedPaths;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every address that the program answers is in the table of access, and the API's in its document.
 */
class EndpointsJourneyTests extends CaseJourney {

  @Autowired List<RequestMappingInfoHandlerMapping> mappings;
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
