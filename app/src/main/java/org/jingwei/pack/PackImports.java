// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.io.IOException;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerAction;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.ledger.LedgerEntry;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door for files that are sent in: each is checked by the rules of loading and shown beside the
 * draft before any of it is kept; a table that comes replaces that table of the draft.
 */
@Service
public final class PackImports {

  private static final LedgerAction DROP = new LedgerAction("pack.drop");
  private static final LedgerAction IMPORT = new LedgerAction("pack.import");

  /**
   * What was sent and what it would change in the draft.
   *
   * @param problems what keeps it from being kept; lines are those of the file that was sent
   */
  public record Incoming(
      long id,
      String name,
      List<String> files,
      List<RowChange> changes,
      List<PackProblem> problems) {}

  private record Kept(long id, String name) {}

  private final PackEditing editing;
  private final EditionStore editions;
  private final Ledger ledger;
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Ids ids;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PackImports(
      PackEditing editing,
      EditionStore editions,
      Ledger ledger,
      JdbcClient jdbc,
      JsonMapper json,
      Ids ids,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.editing = editing;
    this.editions = editions;
    this.ledger = ledger;
    this.jdbc = jdbc;
    this.json = json;
    this.ids = ids;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Keeps what was sent beside the draft, to be looked at. */
  public Outcome<Long> receive(CountyCode county, LedgerActor by, String name, byte[] bytes) {
    SortedMap<String, String> files;
    try {
      files = PackArchive.read(name, bytes);
    } catch (SentSheet.Unreadable known) {
      return Outcome.refused(Refusal.invalid(known.code(), "file"));
    } catch (IOException unreadable) {
      return Outcome.refused(Refusal.invalid("pack-file-unreadable", "file"));
    }
    if (files.isEmpty()) {
      return Outcome.refused(Refusal.invalid("pack-file-unknown", "file"));
    }
    long id = ids.next();
    Instant now = clock.instant();
    transaction.executeWithoutResult(status -> {
      jdbc.sql("insert into pack.incoming (county, id, name, by, at) values (?, ?, ?, ?, ?)")
          .params(county.value(), id, shortened(name), by.id(), EditionStore.time(now))
          .update();
      files.forEach((file, text) ->
          jdbc.sql("insert into pack.incoming_file values (?, ?, ?, ?)")
              .params(county.value(), id, file, editions.keep(text))
              .update());
      ledger.append(
          county,
          new LedgerEntry(now, by, IMPORT, new LedgerSubject("pack", county.toString()))
              .detail(Map.of("files", String.join(" ", files.keySet()))));
    });
    return Outcome.done(id);
  }

  private static String shortened(String name) {
    return name.substring(0, Math.min(name.length(), 100));
  }

  /** What was sent, held against the draft as it is now. */
  public Optional<Incoming> find(CountyCode county, long id) {
    Optional<Kept> kept =
        jdbc.sql("select id, name from pack.incoming where county = ? and id = ?")
            .params(county.value(), id)
            .query((row, n) -> new Kept(row.getLong(1), row.getString(2)))
            .optional();
    Optional<DraftView> draft = editing.findDraft(county);
    if (kept.isEmpty() || draft.isEmpty()) {
      return Optional.empty();
    }
    SortedMap<String, String> files = files(county, id);
    PackContent before = draft.get().parts().composed().content();
    PackContent after = before;
    for (var file : files.entrySet()) {
      after = after.with(file.getKey(), file.getValue());
    }
    PackDraft check = new PackDraft(after);
    PackContent wanted = after;
    for (String file : PackContent.WHOLE) {
      if (!Objects.equals(wanted.read(file), before.read(file))) {
        check.wrong(
            file,
            0,
            new org.jingwei.shared.Words(
                "网格和边界不能在页面上更换", "cells and outline are not exchanged on pages"),
            new org.jingwei.shared.Words(
                "请用 ./jingwei pack load 载入整个目录", "load the whole folder with ./jingwei pack load"));
      }
    }
    var unused = new PackAssembly(check, json).assemble();
    List<RowChange> changes =
        check.problems().isEmpty() ? Composed.compare(before, wanted) : List.of();
    return Optional.of(
        new Incoming(
            id, kept.get().name(), List.copyOf(files.keySet()), changes, check.problems()));
  }

  private SortedMap<String, String> files(CountyCode county, long id) {
    SortedMap<String, String> files = new TreeMap<>();
    jdbc.sql(
            """
            select i.name, f.text from pack.incoming_file i join pack.file f using (digest)
            where i.county = ? and i.id = ?
            """)
        .params(county.value(), id)
        .query((ResultSet row) -> {
          files.put(row.getString(1), row.getString(2));
        });
    return files;
  }

  /** Takes it into the draft, whole; refused while anything is wrong with it. */
  public Outcome<Integer> keep(CountyCode county, long by, long id) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          Optional<Incoming> found = find(county, id);
          if (found.isEmpty()) {
            return Outcome.refused(Refusal.of(Refusal.Kind.ABSENT, "pack-import-gone"));
          }
          if (!found.get().problems().isEmpty()) {
            return Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "pack-import-wrong"));
          }
          PackContent wanted = editing.findDraft(county).orElseThrow().parts().composed().content();
          for (var file : files(county, id).entrySet()) {
            wanted = wanted.with(file.getKey(), file.getValue());
          }
          if (editing.become(county, by, wanted)
              instanceof Outcome.Refused<String>(List<Refusal> why)) {
            return new Outcome.Refused<>(why);
          }
          var dropped = drop(county, id);
          return Outcome.done(found.get().changes().size());
        }));
  }

  /** Lets go what was sent, on the ledger; a second time does nothing. */
  public void drop(CountyCode county, LedgerActor by, long id) {
    transaction.executeWithoutResult(status -> {
      if (drop(county, id)) {
        ledger.append(
            county,
            new LedgerEntry(
                clock.instant(), by, DROP, new LedgerSubject("pack", county.toString())));
      }
    });
  }

  private boolean drop(CountyCode county, long id) {
    int gone = 0;
    for (String table : List.of("incoming_file", "incoming")) {
      gone +=
          jdbc.sql("delete from pack." + table + " where county = ? and id = ?")
              .params(county.value(), id)
              .update();
    }
    return gone > 0;
  }
}
