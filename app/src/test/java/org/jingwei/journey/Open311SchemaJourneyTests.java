// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.SAXException;

/** Each answer, in either format, is what docs/open311 says. */
class Open311SchemaJourneyTests extends Open311Journey {

  private static javax.xml.validation.Schema xsd;
  private static String schema = "";

  @BeforeAll
  static void read() throws Exception {
    Path docs = Path.of("../docs/open311");
    xsd =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(docs.resolve("georeport.xsd").toFile());
    schema = Files.readString(docs.resolve("georeport.schema.json"));
  }

  private static void checkXml(String text) throws IOException {
    try {
      xsd.newValidator().validate(new StreamSource(new StringReader(text)));
    } catch (SAXException wrong) {
      throw new AssertionError(wrong.getMessage() + " in " + text, wrong);
    }
  }

  private static void checkJson(String text, String kind) {
    String of =
        schema.replaceFirst(
            "(?s)\"anyOf\": \\[.*?\\],\n \"\\$defs\"",
            "\"\\$ref\": \"#/\\$defs/" + kind + "\",\n \"\\$defs\"");
    assertThat(of).isNotEqualTo(schema);
    Schema one =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(of);
    assertThat(one.validate(text, InputFormat.JSON)).as(text).isEmpty();
  }

  private void check(String call, String query, String kind) throws IOException {
    HttpResponse<String> json = client.get(V2 + call + ".json" + query);
    checkJson(json.body(), kind);
    HttpResponse<String> xml = client.get(V2 + call + ".xml" + query);
    assertThat(xml.statusCode()).isEqualTo(json.statusCode());
    checkXml(xml.body());
  }

  @ParameterizedTest
  @CsvSource({
    "discovery, discovery",
    "services, services",
    "services/lighting-out, definition",
    "services/roads-damage, definition",
    "services/nothing, errors",
    "requests/261125-999999, errors",
    "tokens/261125-999999, errors",
    "servicerequestupdates, errors",
  })
  void whatIsReadWithoutAKeyFitsTheSchemas(String call, String kind) throws IOException {
    check(call, "", kind);
  }

  @Test
  void everyServiceIsDefinedAsTheSchemasSay() throws IOException {
    for (var service : get("services.json", 200)) {
      check("services/" + service.path("service_code").asString(""), "", "definition");
    }
  }

  @Test
  void receiptsRequestsTokensAndUpdatesFitTheSchemas() throws IOException {
    HttpResponse<String> json = client.postForm(V2 + "requests.json", lampAt());
    checkJson(json.body(), "receipts");
    checkXml(client.postForm(V2 + "requests.xml", lampAt()).body());
    String id = this.json.readTree(json.body()).path(0).path("service_request_id").asString("");
    check("tokens/" + id, "", "receipts");
    check("requests/" + id, "?api_key=" + key, "requests");
    check("requests", "?api_key=" + key + "&extensions=true", "requests");
    check("requests", "?status=open", "requests");
    check("requests", "?start_date=nonsense", "errors");
    check("servicerequestupdates", "?api_key=" + key, "updates");
    checkJson(client.postForm(V2 + "requests.json", Map.of("api_key", "wrong")).body(), "errors");
  }

  @Test
  void theSchemasRefuseWhatIsNoAnswer() {
    assertThatThrownBy(() -> checkXml("<errors><error><code>x</code></error></errors>"))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> checkXml("<errors/>")).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> checkJson("{}", "requests")).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> checkJson("[{\"code\":404}]", "errors"))
        .isInstanceOf(AssertionError.class);
  }
}
