// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a phone or a program hid in a photo is not kept: where, when, with what, or anything. */
class PhotosForgetTests {

  private static final String SECRET = "N30.0752 E115.9442 shot on the phone of Zhang San";

  /** A photo with a segment of any kind before its picture, and bytes after its end. */
  private static byte[] photoWith(int marker, String head) throws IOException {
    var jpeg = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB), "jpeg", jpeg);
    byte[] hidden = (head + SECRET).getBytes(StandardCharsets.ISO_8859_1);
    var all = new ByteArrayOutputStream();
    all.write(jpeg.toByteArray(), 0, 2);
    all.write(0xff);
    all.write(marker);
    all.write((hidden.length + 2) >> 8);
    all.write(hidden.length + 2);
    all.writeBytes(hidden);
    all.writeBytes(Arrays.copyOfRange(jpeg.toByteArray(), 2, jpeg.size()));
    all.writeBytes(SECRET.getBytes(StandardCharsets.ISO_8859_1));
    return all.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {0xe1, 0xed, 0xef, 0xfe})
  void forgetTheirSegmentsAndWhatHangsBehind(int marker) throws IOException {
    byte[] upload = photoWith(marker, marker == 0xe1 ? "Exif\0\0" : "");
    assertThat(new String(upload, StandardCharsets.ISO_8859_1)).contains(SECRET);
    String kept = new String(Photos.reencode(upload).orThrow().jpeg(), StandardCharsets.ISO_8859_1);
    assertThat(kept).doesNotContain("Exif", "N30.0752", "Zhang San");
  }
}
