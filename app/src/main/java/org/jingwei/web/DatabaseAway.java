// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Whether the database could not do its part for now: gone, starting, out of room, or asked twice
 * at once. Nothing was acknowledged, and the same request can be sent again.
 */
final class DatabaseAway {

  /** Connection, resources such as disk and memory, operator, system; rollback by deadlock. */
  private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

  private static final int DEEPEST = 20;

  private DatabaseAway() {}

  static boolean explains(Throwable thrown) {
    @Nullable Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (isAway(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean isAway(Throwable cause) {
    return switch (cause) {
      case DataAccessResourceFailureException _ -> true;
      case TransientDataAccessException _ -> true;
      case CannotCreateTransactionException _ -> true;
      case SQLException failed -> isAway(failed);
      default -> false;
    };
  }

  // What fails on a connection that the pool has closed meanwhile has no state of its own.
  private static boolean isAway(SQLException failed) {
    String state = failed.getSQLState();
    return state == null
        ? "Connection is closed".equals(failed.getMessage())
        : state.length() == 5 && CLASSES.contains(state.substring(0, 2));
  }
}
