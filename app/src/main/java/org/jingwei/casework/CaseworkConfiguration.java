// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Clock;
import org.jingwei.deadline.AlertListener;
import org.jingwei.deadline.Deadlines;
import org.jingwei.directory.Directory;
import org.jingwei.grid.Grid;
import org.jingwei.ledger.Ledger;
import org.jingwei.report.Reports;
import org.jingwei.shared.Ids;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Puts the module's parts together. */
@Configuration(proxyBeanMethods = false)
class CaseworkConfiguration {

  @Bean
  CaseStore caseStore(JdbcTemplate jdbc) {
    return new CaseStore(jdbc);
  }

  @Bean
  OrderStore orderStore(JdbcTemplate jdbc) {
    return new OrderStore(jdbc);
  }

  @Bean
  RequestStore requestStore(JdbcTemplate jdbc) {
    return new RequestStore(jdbc);
  }

  @Bean
  EventStore eventStore(JdbcTemplate jdbc, JsonMapper json) {
    new FeedNumbers(jdbc).raiseWhereBehind();
    return new EventStore(jdbc, json);
  }

  @Bean
  CaseQueries caseQueries(JdbcTemplate jdbc) {
    return new CaseQueries(jdbc);
  }

  @Bean
  DutyStore dutyStore(JdbcTemplate jdbc) {
    return new DutyStore(jdbc);
  }

  @Bean
  Dossiers dossiers(
      CaseStore cases,
      OrderStore orders,
      RequestStore requests,
      EventStore events,
      CaseSight sight,
      Reports reports,
      Clock clock) {
    return new Dossiers(cases, orders, requests, events, sight, reports, clock);
  }

  @Bean
  Clocks caseClocks(Deadlines deadlines, Reports reports, Ids ids) {
    return new Clocks(deadlines, reports, ids);
  }

  @Bean
  Intake intake(
      Reports reports,
      CaseStore cases,
      CaseQueries queries,
      EventStore events,
      Clocks caseClocks,
      Ledger ledger,
      SameTexts sameTexts,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      Ids ids,
      Clock clock) {
    return new Intake(
        reports,
        new DuplicateSearch(jdbc),
        sameTexts,
        cases,
        queries,
        events,
        caseClocks,
        ledger,
        new TransactionTemplate(transactions),
        ids,
        clock);
  }

  @Bean(destroyMethod = "close")
  GroupedIntake groupedIntake(Intake intake) {
    return new GroupedIntake(intake);
  }

  @Bean
  MoveWriter moveWriter(
      CaseStore cases,
      CaseSight sight,
      OrderStore orders,
      RequestStore requests,
      EventStore events,
      DutyStore duties,
      Clocks caseClocks,
      Reports reports,
      Alikes alikes,
      Directory directory,
      Grid grid,
      Ledger ledger,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      Ids ids,
      Clock clock) {
    MergeStore merges = new MergeStore(jdbc);
    return new MoveWriter(
        cases,
        sight,
        new MoveKeys(jdbc),
        new FactsLoader(cases, orders, requests, merges, reports, directory),
        new Amendments(reports, grid),
        alikes,
        caseClocks,
        new EffectWriter(cases, orders, requests, merges, events, reports, ids),
        events,
        ledger,
        duties::settings,
        new TransactionTemplate(transactions),
        ids,
        clock);
  }

  @Bean
  CalendarChange calendarChange(Deadlines deadlines, MoveWriter moves, Clock clock) {
    return new CalendarChange(deadlines, moves, clock);
  }

  @Bean
  AlertListener clockAlerts(MoveWriter moves, CaseStore cases) {
    return new ClockAlerts(moves, cases);
  }
}
