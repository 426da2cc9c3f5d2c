// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.jingwei.pack.Edition;
import org.jingwei.pack.PackEditing;
import org.jingwei.pack.PackPublishing;
import org.jingwei.pack.PackTable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Where two people are needed for a version, one alone makes nothing live. */
@TestPropertySource(properties = "jingwei.packs.two-people=true")
class PackTwoPeopleJourneyTests extends CaseJourney {

  private static final String PATH = "/admin/packs";

  @LocalServerPort int port;
  @Autowired Directory directory;
  @Autowired PackEditing editing;
  @Autowired PackPublishing publishing;

  private Colleague hired() {
    return Colleague.hired(new Staff(directory, port), port, CENTRE, Role.SYSTEM_ADMIN, "421127");
  }

  private Edition newest() {
    return publishing.list(HUANGMEI, Integer.MAX_VALUE, 1).getFirst();
  }

  @Test
  void aVersionIsLiveOnlyWhenAnotherPersonAgrees() {
    Colleague first = hired();
    Colleague second = hired();
    editing
        .keep(HUANGMEI, 9, PackTable.CUES, null, Map.of("word", "塔吊", "level", "urgent"), 0)
        .orThrow();
    long revision = editing.findDraft(HUANGMEI).orElseThrow().revision();
    first.submit(
        PATH + "/changes",
        PATH + "/publish",
        Map.of("revision", Long.toString(revision), "reason", "新增警示词"));
    Edition version = newest();
    assertThat(version.state()).isEqualTo(Edition.State.PROPOSED);
    String page = PATH + "/versions/" + version.number();
    assertThat(first.get(page).body()).doesNotContain(page + "/approve");
    assertThat(first.submit(page, page + "/approve", Map.of()).statusCode()).isEqualTo(409);
    assertThat(newest().state()).isEqualTo(Edition.State.PROPOSED);

    assertThat(second.get(page).body()).contains(page + "/approve");
    second.submit(page, page + "/approve", Map.of());
    assertThat(newest().state()).isEqualTo(Edition.State.LIVE);
    assertThat(second.submit(page, page + "/approve", Map.of()).statusCode()).isEqualTo(409);
    assertThat(reports.categories(HUANGMEI).listCues("塔吊要倒")).isNotEmpty();
  }
}
