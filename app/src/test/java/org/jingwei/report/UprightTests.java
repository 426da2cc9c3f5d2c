// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.jingwei.report.Photos.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Photos stand as they were taken. */
class UprightTests {

  private static final int WHITE = 0xffffff;

  /** A lying photo, white in its upper left quarter, with the turn that a phone wrote into it. */
  private static byte[] taken(int orientation) throws IOException {
    var image = new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 32; x++) {
      for (int y = 0; y < 16; y++) {
        image.setRGB(x, y, WHITE);
      }
    }
    var jpeg = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", jpeg);
    byte[] exif =
        HexFormat.of()
            .parseHex(
                "ffe10022457869660000"
                    + "4d4d002a00000008"
                    + "0001"
                    + "011200030000000100"
                    + "%02x".formatted(orientation)
                    + "0000"
                    + "00000000");
    var all = new ByteArrayOutputStream();
    all.write(jpeg.toByteArray(), 0, 2);
    all.write(exif);
    all.writeBytes(Arrays.copyOfRange(jpeg.toByteArray(), 2, jpeg.size()));
    return all.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 64, 32, left upper",
    "3, 64, 32, right lower",
    "6, 32, 64, right upper",
    "8, 32, 64, left lower"
  })
  void turnAsTheCameraWasHeld(int orientation, int width, int height, String white)
      throws IOException {
    Picture picture = Photos.reencode(taken(orientation)).orThrow();
    assertThat(picture.width()).isEqualTo(width);
    assertThat(picture.height()).isEqualTo(height);
    var drawn = ImageIO.read(new ByteArrayInputStream(picture.jpeg()));
    int x = white.startsWith("left") ? width / 4 : width * 3 / 4;
    int y = white.endsWith("upper") ? height / 4 : height * 3 / 4;
    assertThat(drawn.getRGB(x, y) & 0xff).isGreaterThan(200);
    assertThat(drawn.getRGB(width - 1 - x, height - 1 - y) & 0xff).isLessThan(60);
  }

  @Test
  void standAsTheyAreWhenTheFileIsCutOff() throws IOException {
    byte[] whole = taken(6);
    for (int length = 0; length < 40; length++) {
      assertThat(Upright.orientation(Arrays.copyOf(whole, length))).isIn(1, 6);
    }
  }
}
