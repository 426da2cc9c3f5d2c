// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.pack.PackEditing;
import org.jingwei.pack.PackTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The pages of the pack as they are seen, in both languages, on a desk and on a phone. */
@TestPropertySource(properties = "jingwei.test.own=pack-editing")
class PackPagesJourneyTests extends CaseJourney {

  @LocalServerPort int port;
  @Autowired Directory directory;
  @Autowired PackEditing editing;

  @ParameterizedTest
  @CsvSource({"DESKTOP, ZH", "DESKTOP, EN", "PHONE, ZH", "PHONE, EN"})
  void anEditIsKeptByItselfAndSeenInTheDifference(Chromium.Size size, Chromium.Language language) {
    editing.restoreAll(HUANGMEI, LedgerActor.person(9, CENTRE, "SYSTEM_ADMIN"));
    String login = new Staff(directory, port).hire("李华", CENTRE, Role.SYSTEM_ADMIN);
    try (Chromium visitor = Chromium.on(port, size, language)) {
      visitor.signIn(login, Staff.PASSWORD);
      visitor.go("/admin/packs");
      look(visitor, "packs-tables", size);
      visitor.go("/admin/packs/table/categories");
      look(visitor, "packs-table", size);
      Page page = visitor.go("/admin/packs/row/limits?key=*+normal+accept");
      page.locator("#c-amount").fill("3");
      page.locator("#c-amount").blur();
      page.locator("#row-look input[name=version][value='1']")
          .waitFor(
              new com.microsoft.playwright.Locator.WaitForOptions()
                  .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
      look(visitor, "packs-row", size);
      visitor.go("/admin/packs/changes");
      assertThat(page.locator("#difference ins").allInnerTexts()).contains("3");
      look(visitor, "packs-changes", size);
      visitor.go("/admin/packs/calendar?month=2026-06");
      page.locator("#name").fill("县庆");
      page.locator("button[value='2026-06-03']").click();
      page.waitForURL(url -> url.contains("name="));
      assertThat(editing.findDraft(HUANGMEI).orElseThrow().changes()).hasSize(2);
      look(visitor, "packs-calendar", size);
      visitor.go("/admin/packs/versions");
      look(visitor, "packs-versions", size);
      assertThat(visitor.troubles()).isEmpty();
    }
    editing.restoreAll(HUANGMEI, LedgerActor.person(9, CENTRE, "SYSTEM_ADMIN"));
  }

  @Test
  void aChangeIsPublishedWithoutAMouse() {
    editing.restoreAll(HUANGMEI, LedgerActor.person(9, CENTRE, "SYSTEM_ADMIN"));
    var cue = Map.of("word", "广告牌松", "level", "urgent");
    editing.keep(HUANGMEI, 9, PackTable.CUES, null, cue, 0).orThrow();
    String login = new Staff(directory, port).hire("李华", CENTRE, Role.SYSTEM_ADMIN);
    try (Chromium visitor = Chromium.on(port, Chromium.Size.DESKTOP, Chromium.Language.ZH)) {
      Keyboard keys = Keyboard.of(visitor);
      visitor.signIn(login, Staff.PASSWORD);
      visitor.go("/admin/packs");
      keys.to("main a[href='/admin/packs/changes']").press("Enter");
      keys.comesTo("/admin/packs/changes").reads("#difference", "广告牌松");
      keys.to("form[action$=publish] [name=reason]").type("新增警示词");
      keys.to("form[action$=publish] .btn-primary").press("Enter");
      keys.comesTo("/admin/packs/versions").reads("main", "新增警示词");
      assertThat(keys.faults()).isEmpty();
      assertThat(visitor.troubles()).isEmpty();
    }
    assertThat(reports.categories(HUANGMEI).listCues("广告牌松了要掉")).isNotEmpty();
  }

  private static void look(Chromium visitor, String name, Chromium.Size size) {
    visitor.picture(name);
    assertThat(visitor.overflow()).as(name).isZero();
    if (size == Chromium.Size.PHONE) {
      assertThat(visitor.smallTargets()).as(name).isEqualTo(List.of());
    }
  }
}
