// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Move;
import org.jingwei.vault.PersonalData;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plants a name and numbers, walks a matter through, and looks for them where they may not be. */
class CanaryJourneyTests extends CaseJourney {

  private static final String NAME = "欧阳金丝雀";
  private static final String PHONE = "13798765432";
  private static final String IN_TEXT = "15912349876";

  @Autowired JdbcClient jdbc;

  /** Keeps what is logged while a matter goes its way, at the level that operators run. */
  private static final class Kept extends AppenderBase<ILoggingEvent> {
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    @Override
    protected void append(ILoggingEvent event) {
      String trace =
          event.getThrowableProxy() == null
              ? ""
              : ThrowableProxyUtil.asString(event.getThrowableProxy());
      lines.add(event.getFormattedMessage() + trace);
    }
  }

  @Test
  void findsNothingOutsideTheVaultAndNothingInTheLog() {
    Logger root = (Logger) LoggerFactory.getLogger("ROOT");
    Level level = root.getLevel();
    Kept kept = new Kept();
    kept.start();
    root.setLevel(Level.INFO);
    root.addAppender(kept);
    try {
      walkThrough();
    } finally {
      root.detachAppender(kept);
      root.setLevel(level);
    }
    assertThat(kept.lines)
        .noneMatch(line -> line.contains(NAME) || line.contains(PHONE) || line.contains(IN_TEXT));
    assertThat(tablesThatHold(NAME, PHONE, IN_TEXT)).isEmpty();
    assertThat(tablesThatHold("金丝雀巷的路灯")).isNotEmpty();
  }

  private void walkThrough() {
    PersonalData person = PersonalData.NONE.withName(NAME).withPhone(PHONE);
    var told = lamp(UUID.randomUUID().toString(), "金丝雀巷的路灯坏了，请打" + IN_TEXT, person);
    long id = cases.receive(HUANGMEI, told, WEB).orThrow().caseId();
    CaseFile file = cases.find(HUANGMEI, id).orElseThrow();
    file = move(file, new Move.Accept(null), DESK);
    file = move(file, new Move.Dispatch(CENTRE, List.of(), null), DESK);
    file = move(file, new Move.Acknowledge(), CLERK);
    file = move(file, new Move.Resolve("换了灯泡", List.of()), CLERK);
    move(file, new Move.Confirm(null), CHECKER);
  }

  /** Every table outside the vault with a row that reads so, in whatever column. */
  private TreeSet<String> tablesThatHold(String... words) {
    var holding = new TreeSet<String>();
    for (String table : tables()) {
      for (String word : words) {
        boolean holds =
            jdbc.sql("select exists (select from %s t where t::text like ?)".formatted(table))
                .param("%" + word + "%")
                .query(Boolean.class)
                .single();
        if (holds) {
          holding.add(table + " " + word);
        }
      }
    }
    return holding;
  }

  private List<String> tables() {
    return jdbc.sql(
            """
            select format('%I.%I', schemaname, tablename) from pg_tables
             where schemaname not in ('vault', 'pg_catalog', 'information_schema')
               and has_table_privilege(format('%I.%I', schemaname, tablename), 'select')
            """)
        .query(String.class)
        .list();
  }
}
