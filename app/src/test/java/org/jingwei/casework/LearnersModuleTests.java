// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.stream.LongStream;
import org.jingwei.database.TestDatabase;
import org.jingwei.shared.CountyCode;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

class LearnersModuleTests {

  private static final CountyCode COUNTY = new CountyCode(421_127);

  private final JdbcTemplate jdbc = new JdbcTemplate(TestDatabase.fresh().app());
  private final EventStore events = new EventStore(jdbc, JsonMapper.builder().build());

  /** Of what teaches nothing: what a matter is need not be known. */
  private final Learners learners =
      new Learners(
          null,
          new CaseQueries(jdbc),
          events,
          new LearnedStore(jdbc, TransactionOperations.withoutTransaction()),
          new JudgementStore(jdbc),
          county -> List.of(),
          Clock.systemUTC());

  @Test
  void learnALongHistoryInStepsSoThatAProgramThatEndsWaitsForOneOnly() {
    events.insertAll(
        LongStream.rangeClosed(1, 1_100).mapToObj(id -> AnEvent.of(COUNTY, id)).toList());
    assertThat(learners.step(COUNTY)).isEqualTo(500);
    assertThat(learners.step(COUNTY)).isEqualTo(500);
    assertThat(learners.step(COUNTY)).isZero();
  }
}
