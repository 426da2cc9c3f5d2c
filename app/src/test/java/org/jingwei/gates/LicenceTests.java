// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is shipped may be shipped under Apache-2.0, and the bill of materials knows all of it. */
class LicenceTests {

  private static final Set<String> COMPATIBLE =
      Set.of(
          "0BSD",
          "Apache-2.0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "Bouncy Castle Licence",
          "CC0-1.0",
          "EPL-2.0",
          "ISC",
          "MIT",
          "MPL-2.0",
          "(MIT OR Apache-2.0)");

  /**
   * Parts whose own description says only "BSD", which the bill takes for the old one of four
   * clauses: what their source really says, as read there.
   */
  private static final Map<String, String> READ_IN_THE_SOURCE =
      Map.of("pkg:maven/de.bwaldvogel/liblinear@2.44?type=jar", "BSD-3-Clause");

  private static JsonNode bill(String name) throws IOException {
    try (InputStream in = LicenceTests.class.getResourceAsStream("/META-INF/sbom/" + name)) {
      return JsonMapper.shared().readTree(java.util.Objects.requireNonNull(in, name));
    }
  }

  private static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static List<String> licences(JsonNode part) {
    String read = READ_IN_THE_SOURCE.get(part.path("purl").asString());
    if (read != null) {
      return List.of(read);
    }
    return each(part.path("licenses"))
        .map(one ->
            one.has("expression")
                ? one.path("expression").asString()
                : one.path("license").has("id")
                    ? one.path("license").path("id").asString()
                    : one.path("license").path("name").asString())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"program.cdx.json", "pages.cdx.json"})
  void everyPartHasAnAddressAndALicenceThatFits(String name) throws IOException {
    List<JsonNode> parts = each(bill(name).path("components")).toList();
    assertThat(parts).hasSizeGreaterThan(10);
    assertThat(parts)
        .allSatisfy(part -> {
          assertThat(part.path("purl").asString()).startsWith("pkg:");
          assertThat(licences(part))
              .as(part.path("purl").asString())
              .containsAnyElementsOf(COMPATIBLE);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"pkg:maven/org.postgresql/postgresql@", "pkg:maven/com.bucket4j/"})
  void theBillNamesWhatTheProgramRunsOn(String purl) throws IOException {
    assertThat(each(bill("program.cdx.json").path("components")))
        .anyMatch(part -> part.path("purl").asString().startsWith(purl));
  }
}
