// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forwarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jingwei.grid.Wgs84;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What systems really answer, over a real socket: all of it says the same, or says that it fails.
 */
class DialectTests {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String JSON = "application/json";
  private static final String XML = "text/xml; charset=utf-8";

  private Foreign foreign;

  @BeforeEach
  void open() throws IOException {
    foreign = new Foreign();
  }

  @AfterEach
  void close() throws IOException {
    foreign.close();
  }

  private Reply ask() {
    return foreign.client.one(Foreign.endpoint("json"), "123");
  }

  private Theirs told() {
    Reply reply = ask();
    assertThat(reply).isInstanceOf(Reply.Told.class);
    return Theirs.of(((Reply.Told) reply).entries().getFirst(), ZONE);
  }

  static Stream<Arguments> oneThatIsFixed() {
    return Stream.of(
        arguments("as it should be", JSON, "[{'service_request_id':'123','status':'closed'}]"),
        arguments("one alone", JSON, "{'service_request_id':'123','status':'closed'}"),
        arguments("a number", JSON, "[{'service_request_id':123,'status':'closed'}]"),
        arguments("a decimal number", JSON, "[{'service_request_id':123.0,'status':'closed'}]"),
        arguments(
            "its root kept",
            JSON,
            "{'service_requests':[{'service_request_id':'123','status':'closed'}]}"),
        arguments(
            "its root and each one's",
            JSON,
            "{'service_requests':{'request':[{'service_request_id':'123','status':'Closed'}]}}"),
        arguments(
            "wrapped in what is done elsewhere",
            JSON,
            "{'code':200,'message':'ok','data':{'list':[{'service_request_id':'123',"
                + "'status':'CLOSED'}]}}"),
        arguments(
            "a status around it",
            JSON,
            "{'status':'success','requests':[{'service_request_id':'123','status':'closed'}]}"),
        arguments(
            "a number inside",
            JSON,
            "[{'service_request_id':{'id':123},'status':{'value':'closed'}}]"),
        arguments("capitals", JSON, "[{'Service_Request_ID':'123','STATUS':'Closed'}]"),
        arguments("only id", JSON, "[{'id':'123','status':'closed'}]"),
        arguments("no type", "", "[{'service_request_id':'123','status':'closed'}]"),
        arguments("called a page", "text/html", "[{'service_request_id':'123','status':'closed'}]"),
        arguments("space before", JSON, " \n [{'service_request_id':'123','status':'closed'}]"),
        arguments(
            "nulls and empty ones",
            JSON,
            "[{'service_request_id':'123','token':null,'status':'closed','status_notes':null,"
                + "'lat':'','long':'','expected_datetime':'','address':null}]"),
        arguments(
            "xml",
            XML,
            "<?xml version='1.0' encoding='utf-8'?><service_requests><request>"
                + "<service_request_id>123</service_request_id><status>closed</status>"
                + "</request></service_requests>"),
        arguments(
            "xml called json",
            JSON,
            "<service_requests type='array'><request><service_request_id> 123 "
                + "</service_request_id><status>Closed</status><status_notes/></request>"
                + "</service_requests>"),
        arguments(
            "xml with names of spaces",
            XML,
            "<o:service_requests xmlns:o='urn:x'><o:request><o:service_request_id><![CDATA[123]]>"
                + "</o:service_request_id><o:status>closed</o:status></o:request>"
                + "</o:service_requests>"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("oneThatIsFixed")
  void isReadHoweverItIsWrapped(String name, String type, String body) {
    foreign.answers(200, type, type.equals(XML) ? body : body.replace('\'', '"'));
    Theirs theirs = told();
    assertThat(theirs.number()).isEqualTo("123");
    assertThat(theirs.status()).isEqualTo("closed");
    assertThat(theirs.ended()).isTrue();
    assertThat(theirs.notes()).isEmpty();
    assertThat(theirs.expected()).isNull();
    assertThat(theirs.point()).isNull();
  }

  static Stream<Arguments> writtenInMany() {
    String json = "[{\"service_request_id\":\"1\",\"status_notes\":\"灯已修好\"}]";
    String declared =
        "<?xml version=\"1.0\" encoding=\"%s\"?><service_requests><request><service_request_id>1"
            + "</service_request_id><status_notes>灯已修好</status_notes></request></service_requests>";
    Charset gbk = Charset.forName("GBK");
    return Stream.of(
        arguments("utf-8", JSON, json.getBytes(StandardCharsets.UTF_8)),
        arguments("with its mark", JSON, ("\uFEFF" + json).getBytes(StandardCharsets.UTF_8)),
        arguments("utf-16", JSON, ("\uFEFF" + json).getBytes(StandardCharsets.UTF_16LE)),
        arguments("gbk, not said", JSON, json.getBytes(gbk)),
        arguments("gbk, said", "application/json; charset=\"GBK\"", json.getBytes(gbk)),
        arguments("gbk, as xml says", "text/xml", declared.formatted("GBK").getBytes(gbk)),
        arguments(
            "unknown charset",
            "text/xml;charset=x-none",
            declared.formatted("UTF-8").getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("writtenInMany")
  void isReadInWhateverLettersItIsWritten(String name, String type, byte[] body) {
    foreign.answers(Foreign.say(200, type, body));
    assertThat(told().notes()).isEqualTo("灯已修好");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-27T10:00:00+08:00",
    "2026-11-27T02:00:00Z",
    "2026-11-27T02:00:00.123456Z",
    "2026-11-27T10:00:00.1+0800",
    "2026-11-27T10:00:00+08",
    "2026-11-27 10:00:00 +0800",
    "2026-11-27T10:00:00",
    "2026-11-27 10:00",
    "2026-11-27 10:00:00.5",
    "'Fri, 27 Nov 2026 02:00:00 GMT'",
    "'Fri, 27 Nov 2026 10:00:00 +0800'"
  })
  void readsTimesHoweverTheyAreWritten(String time) {
    foreign.answers(
        200, JSON, "[{\"service_request_id\":1,\"expected_datetime\":\"" + time + "\"}]");
    Instant expected = told().expected();
    assertThat(expected).isNotNull();
    assertThat(expected.getEpochSecond())
        .isEqualTo(Instant.parse("2026-11-27T02:00:00Z").getEpochSecond());
  }

  @ParameterizedTest
  @CsvSource({"soon", "2026-13-45", "27/11/2026", "''", "1e9", "2026-11-27T25:00:00Z"})
  void takesNoTimeForNone(String time) {
    foreign.answers(
        200, JSON, "[{\"service_request_id\":1,\"expected_datetime\":\"" + time + "\"}]");
    assertThat(told().expected()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "Open, open, false",
    "OPEN, open, false",
    "In Progress, in_progress, false",
    "action-scheduled, action_scheduled, false",
    "with the ministry, with_the_ministry, false",
    "'', '', false",
    "FIXED, fixed, true",
    "Not councils responsibility, not_councils_responsibility, true",
    "已办结, 已办结, true",
    "办理中, 办理中, false"
  })
  void readsStatusInWhateverWord(String word, String status, boolean ended) {
    foreign.answers(200, JSON, "[{\"service_request_id\":1,\"status\":\"" + word + "\"}]");
    assertThat(told().status()).isEqualTo(status);
    assertThat(told().ended()).isEqualTo(ended);
  }

  @ParameterizedTest
  @CsvSource({
    "30.07, 115.94, true",
    "'\"30.07\"', '\"115.94\"', true",
    "'\"\"', '\"\"', false",
    "null, null, false",
    "'\"north\"', '\"east\"', false",
    "0, 0, false",
    "300, 115, false",
    "'\"NaN\"', '\"NaN\"', false"
  })
  void readsPlacesAsNumbersOrWordsAndNoneWhereTheyAreNone(String lat, String lon, boolean placed) {
    foreign.answers(
        200, JSON, "[{\"service_request_id\":1,\"lat\":%s,\"long\":%s}]".formatted(lat, lon));
    assertThat(told().point()).isEqualTo(placed ? new Wgs84(115.94, 30.07) : null);
  }

  @Test
  void keepsNoMarkupNumbersOrHiddenSignsOfTheirNotes() {
    foreign.answers(
        200,
        JSON,
        "[{\"service_request_id\":1,\"status_notes\":\"<p>已修好&nbsp;<script>x()</script>"
            + "\\u202E电话 13812345678\\u0000</p>\"}]");
    assertThat(told().notes())
        .contains("已修好")
        .doesNotContain("<", "x()", "138", "\u202E", "\u0000");
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        arguments(400, JSON, "[{\"code\":400,\"description\":\"lat was not provided\"}]", "lat"),
        arguments(400, JSON, "{\"errors\":[{\"code\":\"400\",\"description\":\"no\"}]}", "no"),
        arguments(
            400,
            XML,
            "<errors><error><code>400</code><description>缺经度</description></error>" + "</errors>",
            "缺经度"),
        arguments(400, "text/plain", "service_code is not valid", "service_code is not valid"),
        arguments(403, "text/html", "<html><h1>Forbidden</h1></html>", "Forbidden"),
        arguments(200, JSON, "[{\"code\":403,\"description\":\"api_key\"}]", "api_key"),
        arguments(200, JSON, "{\"errors\":[\"no such service\"]}", "no such service"),
        arguments(200, JSON, "{\"error\":\"no such service\"}", "no such service"),
        arguments(
            200,
            XML,
            "<errors><error><code>400</code><description>no</description></error>" + "</errors>",
            "no"),
        arguments(302, "", "", ""));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void knowsARefusalHoweverItIsSaid(int status, String type, String body, String words) {
    foreign.answers(status, type, body);
    Reply reply = foreign.client.file(Foreign.endpoint("json"), new Form(), "once");
    assertThat(reply).isInstanceOf(Reply.Refused.class);
    assertThat(((Reply.Refused) reply).words()).contains(words);
  }

  static Stream<Arguments> notNow() {
    return Stream.of(
        arguments(500, "text/html", "<html>Internal Server Error</html>", true),
        arguments(502, "", "", true),
        arguments(200, "text/html", "<!DOCTYPE html><html>Sign in</html>", true),
        arguments(200, JSON, "", true),
        arguments(200, JSON, "[{\"service_request_id\":", true),
        arguments(200, JSON, "OK", true),
        arguments(200, XML, "<service_requests><request>", true),
        arguments(200, JSON, "[{\"code\":500,\"description\":\"database\"}]", true),
        arguments(429, JSON, "[]", false),
        arguments(200, JSON, "[" + "[".repeat(100_000), true));
  }

  @ParameterizedTest
  @MethodSource("notNow")
  void knowsWhenItMayHaveArrived(int status, String type, String body, boolean reached) {
    foreign.answers(status, type, body);
    Reply reply = foreign.client.file(Foreign.endpoint("json"), new Form(), "once");
    assertThat(reply).isInstanceOf(Reply.Later.class);
    assertThat(((Reply.Later) reply).reached()).isEqualTo(reached);
  }

  @ParameterizedTest
  @CsvSource({
    "120, 2026-11-26T02:02:00Z",
    "'Thu, 26 Nov 2026 02:30:00 GMT', 2026-11-26T02:30:00Z",
    "999999999, 2026-11-26T08:00:00Z",
    "later,"
  })
  void waitsAsLongAsItIsAskedTo(String said, Instant until) {
    foreign.answers(exchange -> {
      exchange.getResponseHeaders().set("Retry-After", said);
      Foreign.say(429, "text/plain", "slow down").to(exchange);
    });
    assertThat(ask()).isEqualTo(new Reply.Later("429", false, until));
  }

  @Test
  void readsNothingThatIsTooLong() {
    foreign.answers(200, JSON, "[" + " ".repeat(1024 * 1024) + "]");
    assertThat(ask()).isEqualTo(new Reply.Later("broken-off", true, null));
  }

  @Test
  void waitsForNoAnswerThatDrips() throws IOException {
    try (Foreign slow = new Foreign(Duration.ofSeconds(2))) {
      slow.answers(Foreign::drip);
      assertThat(slow.client.one(Foreign.endpoint("json"), "123"))
          .isEqualTo(new Reply.Later("broken-off", true, null));
    }
  }

  static Stream<String> attacks() {
    return Stream.of(
        "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><r><request><service_request_id>&x;"
            + "</service_request_id></request></r>",
        "<!DOCTYPE r [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]><r><service_request_id>&b;"
            + "</service_request_id></r>",
        "<!DOCTYPE r SYSTEM 'http://127.0.0.1:1/x.dtd'><r><service_request_id>1"
            + "</service_request_id></r>",
        "<r><service_request_id>&x;</service_request_id></r>",
        "<r>".repeat(50_000));
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void refusesWhatXmlCouldBeMadeToDo(String body) {
    foreign.answers(200, XML, body);
    assertThat(ask()).isInstanceOf(Reply.Later.class);
    assertThat(((Reply.Later) ask()).why()).startsWith("unreadable-xml");
  }

  @Test
  void followsASlashAndNothingElse() {
    foreign.answers(exchange -> {
      String path = exchange.getRequestURI().getPath();
      if (path.endsWith("/")) {
        Foreign.say(200, JSON, "[{\"service_request_id\":7}]").to(exchange);
      } else {
        exchange.getResponseHeaders().set("Location", path + "/");
        exchange.sendResponseHeaders(301, -1);
      }
    });
    Form form = new Form().with("service_code", "other");
    Reply reply = foreign.client.file(Foreign.endpoint("json"), form, "once");
    assertThat(reply).isInstanceOf(Reply.Told.class);
    assertThat(foreign.asked().getLast())
        .isEqualTo("POST /v2/requests.json/ service_code=other&jurisdiction_id=421182&api_key=k&y");
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:1/v2/requests.json",
    "/login",
    "ftp://127.0.0.1/",
    "http:///",
    "/v2"
  })
  void tellsNobodyElse(String elsewhere) {
    foreign.answers(exchange -> {
      exchange.getResponseHeaders().set("Location", elsewhere);
      exchange.sendResponseHeaders(307, -1);
    });
    Reply reply = foreign.client.file(Foreign.endpoint("json"), new Form(), "once");
    assertThat(reply).isInstanceOf(Reply.Refused.class);
    assertThat(foreign.asked()).hasSize(1);
  }

  @Test
  void asksForWhatTheSystemSpeaksAndForManyAtOnce() {
    Endpoint xml = Foreign.endpoint("xml");
    foreign.client.several(xml, List.of("1", "SR 2/3"));
    foreign.client.one(xml, "SR 2/3");
    assertThat(foreign.asked())
        .containsExactly(
            "GET /v2/requests.xml?service_request_id=1%2CSR+2%2F3&jurisdiction_id=421182"
                + "&api_key=k%26y",
            "GET /v2/requests/SR%202%2F3.xml?jurisdiction_id=421182&api_key=k%26y");
  }

  @Test
  void knowsWhatIsNotThere() {
    foreign.answers(404, "text/html", "<html>404</html>");
    assertThat(ask()).isEqualTo(new Reply.Absent());
  }
}
