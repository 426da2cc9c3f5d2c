// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.IncorrectUpdateSemanticsDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gathers the statements of a transaction whose result nobody waits for, and sends them together
 * before it commits: one round trip however many. Without a transaction each is sent at once.
 */
public final class Writes {

  private static final int ANY = -1;

  /**
   * @param rows how many it must change; {@link #ANY} where that does not matter
   */
  private record Write(String sql, int rows, @Nullable Object[] values) {}

  private final DataSource database;
  private final JdbcTemplate jdbc;

  public Writes(JdbcTemplate jdbc) {
    this.database = Objects.requireNonNull(jdbc.getDataSource());
    this.jdbc = jdbc;
  }

  /** Inserts rows; nothing where there are none. */
  public <T> void add(Insert<T> insert, List<T> rows) {
    if (!rows.isEmpty()) {
      add(new Write(insert.sql(), ANY, insert.arrays(rows)));
    }
  }

  /** A statement that may change any number of rows. */
  public void add(String sql, @Nullable Object... values) {
    add(new Write(sql, ANY, values));
  }

  /** A statement that changes just one row; the transaction fails where it does not. */
  public void addForOne(String sql, @Nullable Object... values) {
    add(new Write(sql, 1, values));
  }

  /** An update of just one row; the transaction fails where its key finds none. */
  public <T> void addForOne(Update<T> update, T row, Object... key) {
    add(new Write(update.sql(), 1, update.values(row, key)));
  }

  private void add(Write write) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      gathered().orElseGet(this::begin).writes.add(write);
    } else {
      run(List.of(write));
    }
  }

  /** Sends what the transaction has gathered so far, for a read that must see it. */
  public void send() {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      gathered().ifPresent(Gathered::send);
    }
  }

  private Optional<Gathered> gathered() {
    for (TransactionSynchronization one : TransactionSynchronizationManager.getSynchronizations()) {
      if (one instanceof Gathered gathered && gathered.isOf(database)) {
        return Optional.of(gathered);
      }
    }
    return Optional.empty();
  }

  private Gathered begin() {
    Gathered gathered = new Gathered();
    TransactionSynchronizationManager.registerSynchronization(gathered);
    return gathered;
  }

  private final class Gathered implements TransactionSynchronization {

    private final List<Write> writes = new ArrayList<>();

    boolean isOf(DataSource other) {
      return other == database;
    }

    void send() {
      if (!writes.isEmpty()) {
        run(writes);
        writes.clear();
      }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      send();
    }
  }

  private void run(List<Write> writes) {
    jdbc.execute((Connection connection) -> {
      execute(connection, writes);
      return writes;
    });
  }

  private static void execute(Connection connection, List<Write> writes) throws SQLException {
    String all = writes.stream().map(Write::sql).collect(Collectors.joining(";\n"));
    // The driver sends several statements in one text as several prepared ones, without waiting
    // between them.
    try (PreparedStatement statement = connection.prepareStatement(all)) {
      int place = 1;
      for (Write write : writes) {
        for (@Nullable Object value : write.values()) {
          statement.setObject(place++, value);
        }
      }
      statement.execute();
      for (Write write : writes) {
        check(write, statement.getUpdateCount());
        statement.getMoreResults();
      }
    }
  }

  private static void check(Write write, int changed) {
    if (write.rows() != ANY && write.rows() != changed) {
      throw new IncorrectUpdateSemanticsDataAccessException(
          "%d rows changed in place of %d: %s".formatted(changed, write.rows(), write.sql()));
    }
  }
}
