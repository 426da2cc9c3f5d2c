// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jingwei.journey.Chromium.Language;
import org.jingwei.journey.Chromium.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The sheet on a village's notice board, read as a telephone reads it. */
class NoticeBoardJourneyTests extends CaseJourney {

  @LocalServerPort int port;

  @ParameterizedTest
  @EnumSource
  void isOnePageWhoseCodesLeadToTheVillagesFormAndToFollowing(Language language) throws Exception {
    try (var visitor = Chromium.on(port, Size.DESKTOP, language)) {
      Page page = visitor.go("/sheet/421127100001");
      visitor.picture("sheet-paper");
      String report = read(page.locator(".board-code").first().screenshot());
      String follow = read(page.locator(".board-follow .board-code").screenshot());
      byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
      var leaves =
          Pattern.compile("/Type\\s*/Page[^s]")
              .matcher(new String(pdf, StandardCharsets.ISO_8859_1));
      assertThat(leaves.results().count()).isEqualTo(1);
      assertThat(follow).isEqualTo("http://localhost:" + port + "/follow");
      URI form = URI.create(report);
      assertThat(form.getPath() + "?" + form.getQuery()).isEqualTo("/report?at=421127100001");
      visitor.go(form.getPath() + "?" + form.getQuery());
      assertThat(page.locator("#candidates input[value='421127100001']").isChecked()).isTrue();
      visitor.go(URI.create(follow).getPath());
      assertThat(page.locator("[name=code]").count()).isEqualTo(1);
      assertThat(visitor.troubles()).isEmpty();
    }
  }

  private static String read(byte[] picture) throws Exception {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
    int[] dots = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), dots);
    return new QRCodeReader()
        .decode(
            new BinaryBitmap(new HybridBinarizer(source)),
            Map.of(
                DecodeHintType.TRY_HARDER,
                Boolean.TRUE,
                DecodeHintType.POSSIBLE_FORMATS,
                List.of(BarcodeFormat.QR_CODE)))
        .getText();
  }
}
