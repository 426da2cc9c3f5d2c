// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jingwei.shared.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Gives report codes such as 261123-000457: the day, then a serial of the county that never
 * repeats. Digits only, so that it can be read out on a bad line and typed on a keypad.
 */
final class Serials {

  private static final int BLOCK = 1_000;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

  private static final class Block {
    long next;
    long end;
  }

  private final Map<CountyCode, Block> blocks = new ConcurrentHashMap<>();
  private final JdbcClient jdbc;
  private final TransactionOperations ownTransaction;

  Serials(JdbcClient jdbc, TransactionOperations ownTransaction) {
    this.jdbc = jdbc;
    this.ownTransaction = ownTransaction;
  }

  String next(CountyCode county, LocalDate day) {
    return DAY.format(day) + "-" + "%06d".formatted(serial(county));
  }

  private long serial(CountyCode county) {
    Block block = blocks.computeIfAbsent(county, c -> new Block());
    synchronized (block) {
      if (block.next == block.end) {
        // A serial must stay taken even when the report's own transaction fails.
        Long end = ownTransaction.execute(status -> takeBlock(county));
        block.end = end == null ? 0 : end;
        block.next = block.end - BLOCK;
      }
      return block.next++;
    }
  }

  private long takeBlock(CountyCode county) {
    return jdbc.sql(
            """
            insert into report.serial (county, next) values (?, ?)
            on conflict (county) do update set next = serial.next + ?
            returning next
            """)
        .params(county.value(), BLOCK + 1, BLOCK)
        .query(Long.class)
        .single();
  }
}
