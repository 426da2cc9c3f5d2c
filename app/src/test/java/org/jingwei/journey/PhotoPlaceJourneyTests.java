// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jingwei.grid.Wgs84;
import org.jingwei.journey.Chromium.Language;
import org.jingwei.journey.Chromium.Size;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where a photo says that it was taken, read on the phone. */
class PhotoPlaceJourneyTests extends CaseJourney {

  private static final String READ =
      """
      async (pictures) => {
        const { placeIn } = await import(document.querySelector('meta[name=assets]').content + '/js/exif.js');
        return pictures.map((picture) => {
          const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
          try {
            const place = placeIn(new DataView(bytes.buffer));
            return place && [place.longitude, place.latitude];
          } catch {
            return null;
          }
        });
      }
      """;

  @LocalServerPort int port;

  @SuppressWarnings("unchecked")
  private static List<List<Number>> read(Page page, List<byte[]> pictures) {
    return (List<List<Number>>)
        page.evaluate(READ, pictures.stream().map(Base64.getEncoder()::encodeToString).toList());
  }

  @Test
  void readsThePlaceOfAnyPhotoInBothByteOrdersToTheMetre() {
    Random random = new Random(168);
    List<Wgs84> places = new ArrayList<>();
    List<byte[]> pictures = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      places.add(new Wgs84(random.nextDouble(-180, 180), random.nextDouble(-90, 90)));
      var order = i % 2 == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
      pictures.add(ExifPicture.at(places.getLast(), 1 + random.nextInt(8), order));
    }
    try (var visitor = Chromium.on(port, Size.PHONE, Language.ZH)) {
      List<List<Number>> found = read(visitor.go("/"), pictures);
      for (int i = 0; i < places.size(); i++) {
        assertThat(found.get(i).get(0).doubleValue())
            .isCloseTo(places.get(i).longitude(), within(1e-6));
        assertThat(found.get(i).get(1).doubleValue())
            .isCloseTo(places.get(i).latitude(), within(1e-6));
      }
    }
  }

  @Test
  void findsNoPlaceInPhotosWithoutOneAndOutlivesAnyBytes() {
    Random random = new Random(169);
    List<byte[]> pictures = new ArrayList<>(List.of(Pictures.jpeg(80, 60), Pictures.png(80, 60)));
    pictures.add(ExifPicture.at(new Wgs84(0, 0), 1, ByteOrder.BIG_ENDIAN));
    byte[] whole = ExifPicture.at(new Wgs84(115.9, 30.0), 1, ByteOrder.BIG_ENDIAN);
    for (int i = 0; i < 300; i++) {
      byte[] broken = Arrays.copyOf(whole, 20 + random.nextInt(160));
      broken[random.nextInt(broken.length)] = (byte) random.nextInt();
      pictures.add(broken);
    }
    try (var visitor = Chromium.on(port, Size.PHONE, Language.ZH)) {
      List<List<Number>> found = read(visitor.go("/"), pictures);
      assertThat(found).hasSize(303);
      assertThat(found.subList(0, 3)).containsOnlyNulls();
      assertThat(found)
          .allSatisfy(place -> {
            if (place != null) {
              assertThat(place.get(0).doubleValue()).isBetween(-180.0, 180.0);
              assertThat(place.get(1).doubleValue()).isBetween(-90.0, 90.0);
            }
          });
    }
  }

  @Test
  void proposesThePlaceOfThePhotoAndSendsThePhotoUprightAndWithoutIt() {
    byte[] turned = ExifPicture.at(new Wgs84(115.937, 30.069), 6, ByteOrder.LITTLE_ENDIAN);
    try (var visitor = Chromium.on(port, Size.PHONE, Language.ZH)) {
      Page page = visitor.go("/report");
      ResidentSteps steps = new ResidentSteps(page);
      steps.photo("pit.jpg", "image/jpeg", turned);
      steps.next();
      page.locator("[data-taken] button").click();
      assertThat(Double.parseDouble(page.locator("#longitude").inputValue()))
          .isCloseTo(115.937, within(1e-5));
      visitor.awaitMap();
      visitor.picture("report-taken-here");
      Object sent =
          page.evaluate(
              """
              async () => {
                const [file] = document.querySelector('#photos').files;
                const bytes = new Uint8Array(await file.arrayBuffer());
                const picture = await createImageBitmap(file);
                return { exif: String.fromCharCode(...bytes.slice(0, 4000)).includes('Exif'), tall: picture.height > picture.width };
              }
              """);
      assertThat(sent).isEqualTo(Map.of("exif", false, "tall", true));
      steps.next();
      // A question that the next page cuts off would be a trouble of the page.
      awaitNear(page, () -> page.locator("#text").fill("路上有个大坑，电动车摔了"));
      awaitNear(page, steps::next);
      page.locator("button.send").click();
      page.waitForURL("**/report/sent");
      assertThat(visitor.troubles()).isEmpty();
    }
  }

  private static void awaitNear(Page page, Runnable act) {
    page.waitForResponse("**/report/near", act).finished();
  }
}
