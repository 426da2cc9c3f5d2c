// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is sent wrongly as a stream of reports or as a photo. */
class BadStreamsAndPhotosJourneyTests extends AtTheDoors {

  // Streams

  static Stream<Arguments> wrongLines() {
    String big = "长".repeat(1_700_000);
    return Stream.of(
        line("line-unreadable", null, "nonsense"),
        line("line-unreadable", null, "[]"),
        line("line-unreadable", null, "7"),
        line("line-unreadable", null, "null"),
        line("line-unreadable", null, "{\"text\":"),
        line("line-unreadable", null, "{\"fields\":{\"a\":"),
        line("line-unreadable", null, "[".repeat(5_000)),
        line("line-field-unfit", "fields", "{\"fields\":" + "[".repeat(5_000)),
        line("line-unreadable", null, lamp(",\"longitude\":NaN")),
        line("line-unreadable", null, lamp(",\"longitude\":" + "9".repeat(5_000))),
        line("line-unreadable", null, lamp("") + "{}"),
        line("line-too-long", null, lamp(",\"name\":\"" + big + "\"")),
        line("line-key-missing", "key", "{\"text\":\"灯\",\"address\":\"沙岭\"}"),
        line("line-field-unknown", "colour", lamp(",\"colour\":\"red\"")),
        line("line-field-unfit", "longitude", lamp(",\"longitude\":\"east\"")),
        line("line-field-unfit", "happenedAt", lamp(",\"happenedAt\":\"soon\"")),
        line("line-field-unfit", "fields", lamp(",\"fields\":[1]")),
        line("category-unknown", "category", lamp(",\"category\":\"ghosts\"")),
        line("point-outside", "point", lamp(",\"longitude\":120,\"latitude\":35")),
        line("impossible-coordinate", "longitude", lamp(",\"longitude\":181,\"latitude\":30")),
        line("impossible-coordinate", "latitude", lamp(",\"longitude\":115,\"latitude\":1e308")),
        line("control-characters", "text", lamp(",\"text\":\"a\\u0000b\"")),
        line("control-characters", "text", lamp(",\"text\":\"a\\u202eb\"")),
        line("control-characters", "name", lamp(",\"name\":\"\\ud83d\"")),
        line("text-too-long", "text", lamp(",\"text\":\"" + "灯".repeat(4_001) + "\"")),
        line("time-in-future", "happened_at", lamp(",\"happenedAt\":\"2126-01-01T00:00:00Z\"")));
  }

  private static Arguments line(String code, String field, String line) {
    return Arguments.of(code, field, line);
  }

  private static String lamp(String more) {
    return "{\"key\":\"bad\",\"text\":\"路灯坏了\",\"address\":\"沙岭社区\"" + more + "}";
  }

  @ParameterizedTest
  @MethodSource("wrongLines")
  void aLineIsRefusedByNameInBothLanguages(String code, String field, String line)
      throws Exception {
    for (String language : LANGUAGES) {
      HttpResponse<String> answer =
          send("/reports/bulk", "application/x-ndjson", bytes(line + "\n"), language, token());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      JsonNode told = JsonMapper.shared().readTree(answer.body());
      assertThat(told.path("status").asInt()).isBetween(400, 499);
      assertNames(told.path("errors").path(0), code, field, language);
    }
    assertNothingKept();
  }

  @Test
  void aStreamOfAnotherKindOrOfNothingIsAnswered() throws Exception {
    problem(send("/reports/bulk", "text/csv", bytes("a,b"), "en", token()), 415, "format-unknown");
    var empty = send("/reports/bulk", "application/x-ndjson", new byte[0], "en", token());
    assertThat(empty.statusCode()).isEqualTo(200);
    assertThat(empty.body()).isEmpty();
  }

  // Photos

  static Stream<Arguments> wrongPhotos() throws Exception {
    byte[] jpeg = Pictures.jpeg(200, 150);
    return Stream.of(
        Arguments.of("not-a-photo", bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")),
        Arguments.of("not-a-photo", bytes("%PDF-1.7")),
        Arguments.of("not-a-photo", bytes("<?php echo 1;")),
        Arguments.of("not-a-photo", new byte[] {'G', 'I', 'F', '8', '9', 'a'}),
        Arguments.of("not-a-photo", new byte[100_000]),
        Arguments.of("not-a-photo", Arrays.copyOf(jpeg, 20)),
        Arguments.of("photo-cut-off", Arrays.copyOf(jpeg, jpeg.length / 2)),
        Arguments.of("photo-cut-off", Arrays.copyOf(jpeg, jpeg.length - 1)),
        Arguments.of("not-a-photo", Arrays.copyOf(Pictures.png(200, 150), 60)),
        Arguments.of("photo-too-many-pixels", blankPng(50_000, 50_000)),
        Arguments.of("photo-too-many-pixels", blankPng(Integer.MAX_VALUE, Integer.MAX_VALUE)),
        Arguments.of("photo-too-large", new byte[13 << 20]));
  }

  /** A few kilobytes that claim to be as many white pixels. */
  private static byte[] blankPng(int width, int height) throws Exception {
    var head = new ByteArrayOutputStream();
    var fields = new DataOutputStream(head);
    fields.writeInt(width);
    fields.writeInt(height);
    fields.write(new byte[] {1, 0, 0, 0, 0});
    var pixels = new ByteArrayOutputStream();
    try (var zip = new DeflaterOutputStream(pixels, new Deflater(Deflater.BEST_COMPRESSION))) {
      zip.write(new byte[1 << 20]);
    }
    var png = new ByteArrayOutputStream();
    png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    chunk(png, "IHDR", head.toByteArray());
    chunk(png, "IDAT", pixels.toByteArray());
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream png, String name, byte[] content)
      throws Exception {
    var crc = new CRC32();
    crc.update(bytes(name));
    crc.update(content);
    var out = new DataOutputStream(png);
    out.writeInt(content.length);
    out.write(bytes(name));
    out.write(content);
    out.writeInt((int) crc.getValue());
  }

  @ParameterizedTest
  @MethodSource("wrongPhotos")
  void aPhotoThatIsNoneIsRefusedByName(String code, byte[] upload) throws Exception {
    for (String language : LANGUAGES) {
      var answer = send("/photos", "image/jpeg", upload, language);
      int status = code.equals("photo-too-large") ? 413 : 422;
      assertNames(problem(answer, status, code).path("errors").path(0), code, "photo", language);
    }
    assertNothingKept();
  }

  @Test
  void nothingButPixelsOfAFileThatIsTwoThingsIsKept() throws Exception {
    byte[] jpeg = Pictures.jpeg(200, 150);
    byte[] both = Arrays.copyOf(jpeg, jpeg.length + 40);
    System.arraycopy(bytes("<script>alert(1)</script>"), 0, both, jpeg.length, 25);
    assertThat(send("/photos", "image/jpeg", both, "en").statusCode()).isEqualTo(201);
    byte[] kept =
        jdbc.sql("select content from report.photo order by id desc limit 1")
            .query(byte[].class)
            .single();
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("script");
  }

  @Test
  void aPhotoOfAnotherKindOrOfNothingIsAnswered() throws Exception {
    problem(send("/photos", "text/plain", bytes("x"), "en"), 415, "format-unknown");
    problem(send("/photos", "image/png", new byte[0], "en"), 422, "not-a-photo");
    String form = "multipart/form-data; boundary=b";
    problem(send("/photos", form, bytes("--b--\r\n"), "en"), 400, null);
    problem(send("/photos", form, bytes("no form"), "en"), 400, null);
  }
}
