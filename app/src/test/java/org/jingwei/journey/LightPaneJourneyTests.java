// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.jingwei.casework.CaseFile;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.jingwei.journey.Chromium.Language;
import org.jingwei.journey.Chromium.Size;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A pane is light: the choice among all categories comes when its form is wanted, and is whole
 * then.
 */
class LightPaneJourneyTests extends CaseJourney {

  private static final String AMEND = "#pane-matter [data-deed=amend] ";

  @LocalServerPort int port;
  @Autowired Directory directory;

  private Chromium operator;
  private Page page;

  @BeforeEach
  void anOperator() {
    clearTheQueue();
    String login = new Staff(directory, port).hire("李华", CENTRE, Role.DESK);
    operator = Chromium.on(port, Size.DESKTOP, Language.ZH);
    operator.signIn(login, Staff.PASSWORD);
  }

  @AfterEach
  void goes() {
    operator.close();
  }

  /** The matter stands in its pane, its drafts cared for. */
  private void open(CaseFile file) {
    page = operator.go("/desk?state=new");
    page.locator("#case-" + file.id() + " .matter-link").click();
    assertThat(page.locator("#matter[data-case='" + file.id() + "']")).isVisible();
    assertThat(page.locator(AMEND + "form[data-drafted]")).hasCount(1);
  }

  private Locator another(CaseFile file) {
    return page.locator(AMEND + ".category-tree input:not([value='" + file.category() + "'])")
        .first();
  }

  @Test
  void allCategoriesComeWhenTheirFormIsOpenedAndAreFoundByWords() {
    CaseFile file = reported();
    open(file);
    assertThat(page.locator(AMEND + ".category-tree")).hasCount(0);

    page.locator(AMEND + "> summary").click();

    assertThat(page.locator(AMEND + ".category-tree")).hasCount(1);
    page.locator(AMEND + ".category-find input").fill("井盖");
    assertThat(page.locator(AMEND + ".category-tree .choice:visible").first()).isVisible();
    assertThat(page.locator(AMEND + "input[name=category]:checked")).hasCount(1);
  }

  @Test
  void aCategoryChosenInADraftIsChosenStillWhenTheMatterIsOpenedAgain() {
    CaseFile file = reported();
    open(file);
    page.locator(AMEND + "> summary").click();
    assertThat(page.locator(AMEND + ".category-find")).isVisible();
    String chosen = another(file).getAttribute("value");
    another(file).evaluate("box => box.closest('details').open = true");
    another(file).check();
    page.waitForFunction(
        "code => Object.keys(localStorage).some((key) => key.startsWith('draft:')"
            + " && localStorage.getItem(key).includes(code))",
        chosen);

    open(file);

    assertThat(page.locator(AMEND + "input[value='" + chosen + "']")).isChecked();
    assertThat(page.locator(AMEND + ".draft-note")).isVisible();
    assertThat(operator.troubles()).isEmpty();
  }
}
