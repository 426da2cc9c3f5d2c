// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseState;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.jingwei.journey.Chromium.Language;
import org.jingwei.journey.Chromium.Size;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * One matter from report to closing on its page, in a real browser, each step by whom it is for.
 */
class CaseByKeysJourneyTests extends CaseJourney {

  @LocalServerPort int port;
  @Autowired Directory directory;

  private CaseState state(CaseFile file) {
    return cases.find(HUANGMEI, file.id()).orElseThrow().state();
  }

  private Chromium visit(String name, String unit, Role role) {
    var visitor = Chromium.on(port, Size.DESKTOP, Language.ZH);
    visitor.signIn(new Staff(directory, port).hire(name, unit, role), Staff.PASSWORD);
    return visitor;
  }

  /** Those of the case page; where one lands after signing in is another's matter. */
  private static List<String> troubles(Chromium visitor) {
    return visitor.troubles().stream().filter(t -> !t.startsWith("404 ")).toList();
  }

  private static FilePayload photo() {
    try {
      BufferedImage picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
      picture.setRGB(1, 1, Color.ORANGE.getRGB());
      var jpeg = new ByteArrayOutputStream();
      ImageIO.write(picture, "jpeg", jpeg);
      return new FilePayload("done.jpg", "image/jpeg", jpeg.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void goesFromReportToClosingOnItsPage() {
    CaseFile file = reported();
    String path = "/cases/" + file.id();
    try (var desk = visit("李华", CENTRE, Role.DESK)) {
      Page page = desk.go(path);
      page.keyboard().press("a");
      assertThat(page.locator("#matter")).containsText("待派单");
      page.keyboard().press("d");
      page.locator("[data-deed=dispatch] [name=unit-words]").fill("综治中心");
      page.locator("[data-deed=dispatch] .unit-found [value='" + CENTRE + "']").check();
      page.locator("[data-deed=dispatch] .deed-do").click();
      assertThat(page.locator("#matter")).containsText("待签收");
    }
    try (var unit = visit("王芳", CENTRE, Role.UNIT_CLERK)) {
      Page page = unit.go(path);
      page.keyboard().press("a");
      assertThat(page.locator("#matter")).containsText("办理中");
      page.locator("[data-deed=resolve] [name=outcome]").fill("换了灯泡，已亮");
      page.locator("[data-deed=resolve] [type=file]").setInputFiles(photo());
      assertThat(page.locator("[data-deed=resolve] .photo-list img")).isVisible();
      page.locator("[data-deed=resolve] .deed-do").click();
      assertThat(page.locator("#matter")).containsText("已办结待核查");
      assertThat(page.locator(".timeline img")).isVisible();
      assertThat(troubles(unit)).isEmpty();
    }
    try (var checker = visit("周敏", GOVERNMENT, Role.CHECKER)) {
      Page page = checker.go(path);
      page.locator("[data-deed=confirm] > summary").click();
      page.locator("[data-deed=confirm] [name=note]").fill("现场已亮");
      page.locator("[data-deed=confirm] .deed-do").click();
      assertThat(page.locator("#matter")).containsText("已核查待回访");
    }
    try (var caller = visit("何丽", GOVERNMENT, Role.CALLBACK)) {
      Page page = caller.go(path);
      page.locator("[data-deed=callback] [value=SATISFIED]").check();
      page.locator("[data-deed=callback] [name=rating][value='5']").check();
      page.locator("[data-deed=callback] .deed-do").click();
      assertThat(page.locator("#matter")).containsText("已结案");
      assertThat(page.locator(".timeline")).containsText("回访诉求人 1：已解决，评 5 分");
      assertThat(troubles(caller)).isEmpty();
    }
    assertThat(state(file)).isEqualTo(CaseState.CLOSED);
    assertThat(cases.listHistory(HUANGMEI, file.id()).stream().map(e -> e.move()))
        .containsExactly(
            "receive", "accept", "dispatch", "acknowledge", "resolve", "confirm", "callback");
  }

  @Test
  void fitsAPhoneInBothLanguagesWithTargetsForThumbs() {
    CaseFile file = handling();
    for (Language language : Language.values()) {
      try (var visitor = Chromium.on(port, Size.PHONE, language)) {
        visitor.signIn(
            new Staff(directory, port).hire("王芳", CENTRE, Role.UNIT_CLERK), Staff.PASSWORD);
        visitor.go("/cases/" + file.id());
        visitor.awaitMap();
        visitor.picture("matter");
        assertThat(visitor.overflow()).isZero();
        assertThat(troubles(visitor)).isEmpty();
      }
    }
  }
}
