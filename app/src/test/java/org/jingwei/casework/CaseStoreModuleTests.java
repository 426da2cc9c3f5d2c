// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jingwei.database.TestDatabase;
import org.jingwei.deadline.Stage;
import org.jingwei.deadline.Urgency;
import org.jingwei.grid.Wgs84;
import org.jingwei.shared.DivisionCode;
import org.junit.jupiter.api.Test;
import org.springframework.dao.IncorrectUpdateSemanticsDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** A case file as a row: what is written is read, whichever column it stands in. */
class CaseStoreModuleTests {

  private final CaseStore store = new CaseStore(new JdbcTemplate(TestDatabase.fresh().app()));

  /** As it is opened: what only moves set is as a new one has it. */
  private static CaseFile opened() {
    CaseEdit edit = ACaseFile.file(CaseState.REPORTED, new Random(1)).edit();
    edit.point = new Wgs84(115.94, 30.07);
    edit.address = "一号门前";
    edit.cell = "421127100001001";
    edit.petition = true;
    edit.confidential = true;
    edit.likelySame = 55L;
    edit.objectable = false;
    edit.extensions = 0;
    edit.dispatches = 0;
    edit.supervised = false;
    edit.automatic = false;
    return edit.sameVersion();
  }

  /** All that a move can change, each otherwise than before and unlike its neighbours. */
  private static CaseFile changed(CaseFile file) {
    CaseEdit edit = file.edit().to(CaseState.CHECKED);
    edit.category = "road-broken";
    edit.urgency = Urgency.URGENT;
    edit.division = new DivisionCode("421127101002");
    edit.cell = "421127101002003";
    edit.point = new Wgs84(115.51, 29.92);
    edit.address = "二号门后";
    edit.summary = "路坏了";
    edit.reports = 21;
    edit.unsettled = 22;
    edit.leadUnit = "roads";
    edit.leadOrder = 23L;
    edit.coHandlers = 24;
    edit.objectable = true;
    edit.handler = 25L;
    edit.automatic = true;
    edit.stage = Stage.CALLBACK;
    edit.dueAt = ACaseFile.NOW.plus(Duration.ofHours(26));
    edit.resolveDueAt = ACaseFile.NOW.plus(Duration.ofHours(27));
    edit.suspendedUntil = ACaseFile.NOW.plus(Duration.ofHours(28));
    edit.extensions = 29;
    edit.extensionAsked = true;
    edit.dispatches = 30;
    edit.reworks = 31;
    edit.reopens = 32;
    edit.level = 3;
    edit.supervised = true;
    edit.petition = false;
    edit.confidential = false;
    edit.overdue = true;
    edit.mergedInto = 34L;
    edit.likelySame = 35L;
    edit.closedAt = ACaseFile.NOW.plus(Duration.ofHours(36));
    edit.recused = List.of("water", "forestry");
    edit.petitioners = 5;
    edit.representatives = List.of(37L, 38L);
    return edit.done(ACaseFile.NOW);
  }

  @Test
  void readsWhatWasOpened() {
    store.insertAll(List.of(opened()));
    assertThat(store.find(ACaseFile.COUNTY, 1)).contains(opened());
  }

  @Test
  void readsWhatAMoveChanged() {
    store.insertAll(List.of(opened()));
    store.update(changed(opened()));
    assertThat(store.find(ACaseFile.COUNTY, 1)).contains(changed(opened()));
  }

  @Test
  void changesNothingOnAnOlderVersion() {
    store.insertAll(List.of(opened()));
    CaseFile after = changed(opened());
    store.update(after);
    assertThatThrownBy(() -> store.update(after))
        .isInstanceOf(IncorrectUpdateSemanticsDataAccessException.class);
  }

  @Test
  void keepsInAnEditWhatNobodySets() {
    CaseFile file = changed(opened());
    assertThat(file.edit().sameVersion()).isEqualTo(file);
  }
}
