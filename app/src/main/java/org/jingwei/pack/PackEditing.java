// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerAction;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.ledger.LedgerEntry;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.PlainText;
import org.jingwei.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door to a county's one draft: edits of the pack's tables that change nothing until they are
 * published. Everybody who may load packs sees and edits the same draft. An edit is kept also while
 * something is wrong with it; publishing refuses until nothing is.
 */
@Service
public final class PackEditing {

  private static final int LONGEST = 4_000;
  private static final LedgerAction CLEAR = new LedgerAction("pack.clear");

  private final EditionStore editions;
  private final EditStore edits;
  private final Ledger ledger;
  private final JsonMapper json;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Map<CountyCode, DraftView> seen = new ConcurrentHashMap<>();

  PackEditing(
      EditionStore editions,
      EditStore edits,
      Ledger ledger,
      JsonMapper json,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.editions = editions;
    this.edits = edits;
    this.ledger = ledger;
    this.json = json;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** The draft; empty for a county whose loaded pack was loaded before contents were kept. */
  public Optional<DraftView> findDraft(CountyCode county) {
    return editions.findLive(county).map(live -> view(county, live));
  }

  private DraftView view(CountyCode county, Edition live) {
    long revision = edits.revision(county);
    @Nullable DraftView known = seen.get(county);
    if (known != null && known.revision() == revision && known.live().equals(live)) {
      return known;
    }
    PackContent base =
        known != null && known.live().equals(live)
            ? known.parts().base()
            : editions.content(county, live.number());
    DraftView view = DraftView.of(live, revision, base, edits.list(county, EditStore.DRAFT), json);
    seen.put(county, view);
    return view;
  }

  /**
   * Keeps a row in the draft. The same again changes nothing.
   *
   * @param key the row that is changed; null for a new one
   * @param seenVersion the version of the edit that the editor had before them, 0 for none
   * @return the key that the row has now; refused if somebody else changed it since, if another row
   *     has the key, or if a value is too long or holds control characters
   */
  public Outcome<String> keep(
      CountyCode county,
      long by,
      PackTable table,
      @Nullable String key,
      Map<String, String> cells,
      int seenVersion) {
    for (var cell : cells.entrySet()) {
      if (cell.getValue().length() > LONGEST) {
        return Outcome.refused(Refusal.invalid("pack-cell-too-long", cell.getKey(), LONGEST));
      }
      if (PlainText.wrongWith(cell.getKey(), cell.getValue()).isPresent()) {
        return Outcome.refused(Refusal.invalid("pack-cell-control", cell.getKey()));
      }
    }
    String wanted = table.keyOf(cells);
    if (wanted.isBlank() && table != PackTable.HEAD) {
      return Outcome.refused(Refusal.invalid("pack-key-missing", table.keyColumns().getFirst()));
    }
    return changing(
        county,
        view -> {
          @Nullable String left = key != null && !key.equals(wanted) ? key : null;
          Optional<PackRow> there = view.findRow(table, wanted).filter(PackEditing::stands);
          if (there.isPresent() && Composed.same(there.get().cells(), cells)) {
            return Outcome.done(wanted);
          }
          if (there.isPresent() && (left != null || key == null)) {
            return Outcome.refused(
                Refusal.invalid("pack-key-taken", table.keyColumns().getFirst(), wanted));
          }
          if (key != null && version(county, table, key) != seenVersion) {
            return Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "pack-row-changed"));
          }
          if (noRoom(county, table, wanted)) {
            return Outcome.refused(many());
          }
          if (left != null) {
            put(county, by, view, table, left, null);
          }
          put(county, by, view, table, wanted, cells);
          return Outcome.done(wanted);
        });
  }

  /** Each keeping is an edit or, where the key changes, two. */
  private boolean noRoom(CountyCode county, PackTable table, String key) {
    return edits.find(county, table, key).isEmpty() && edits.count(county) >= EditStore.MOST - 1;
  }

  private static Refusal many() {
    return Refusal.of(Refusal.Kind.CONFLICT, "pack-draft-many", EditStore.MOST);
  }

  private static boolean stands(PackRow row) {
    return row.state() != PackRow.State.ENDED;
  }

  /** Ends a row with the next version; a row that is only in the draft goes at once. */
  public Outcome<String> end(
      CountyCode county, long by, PackTable table, String key, int seenVersion) {
    return changing(
        county,
        view -> {
          if (version(county, table, key) != seenVersion) {
            return Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "pack-row-changed"));
          }
          if (noRoom(county, table, key)) {
            return Outcome.refused(many());
          }
          put(county, by, view, table, key, null);
          return Outcome.done(key);
        });
  }

  /** Takes back what the draft does to a row. */
  public Outcome<String> restore(CountyCode county, PackTable table, String key) {
    return changing(
        county,
        view -> {
          edits.remove(county, table, key);
          return Outcome.done(key);
        });
  }

  /** Takes back everything that the draft does; on the ledger where that was anything. */
  public int restoreAll(CountyCode county, LedgerActor by) {
    Integer gone =
        transaction.execute(status -> {
          var unused = edits.lock(county);
          edits.grow(county);
          int rows = edits.clear(county, EditStore.DRAFT);
          if (rows > 0) {
            ledger.append(
                county,
                new LedgerEntry(
                        clock.instant(), by, CLEAR, new LedgerSubject("pack", county.toString()))
                    .detail(Map.of("changes", rows)));
          }
          return rows;
        });
    return gone == null ? 0 : gone;
  }

  /**
   * Lets the draft lead from what is live to these texts; what it held before gives way. Refused,
   * with nothing changed, where that is more than a draft holds.
   */
  Outcome<String> become(CountyCode county, long by, PackContent wanted) {
    return changing(
        county,
        view -> {
          List<RowChange> changes = Composed.compare(view.parts().base(), wanted);
          if (changes.size() > EditStore.MOST) {
            return Outcome.refused(many());
          }
          edits.clear(county, EditStore.DRAFT);
          for (RowChange change : changes) {
            put(county, by, view, change.table(), change.key(), change.after());
          }
          return Outcome.done("");
        });
  }

  private int version(CountyCode county, PackTable table, String key) {
    return edits.find(county, table, key).map(Edit::version).orElse(0);
  }

  private void put(
      CountyCode county,
      long by,
      DraftView view,
      PackTable table,
      String key,
      @Nullable Map<String, String> cells) {
    @Nullable Map<String, String> live = view.parts().base().sheet(table).rows().get(key);
    int version = version(county, table, key) + 1;
    if (live == null && cells == null) {
      edits.remove(county, table, key);
      return;
    }
    Instant now = clock.instant();
    // An edit that leads back to what is live stays, so that its version goes on growing.
    edits.put(county, new Edit(table, key, cells, live, version, by, now));
  }

  private interface Change {
    Outcome<String> on(DraftView view);
  }

  private Outcome<String> changing(CountyCode county, Change change) {
    Outcome<String> done =
        transaction.execute(status -> {
          var unused = edits.lock(county);
          Optional<DraftView> view = findDraft(county);
          if (view.isEmpty()) {
            return Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "pack-content-missing"));
          }
          Outcome<String> outcome = change.on(view.get());
          if (outcome instanceof Outcome.Done<String>) {
            edits.grow(county);
          }
          return outcome;
        });
    return java.util.Objects.requireNonNull(done);
  }

  /** Each file of the draft with its text. */
  public void exportDraft(CountyCode county, BiConsumer<String, String> file) {
    findDraft(county).ifPresent(view -> view.parts().composed().content().files().forEach(file));
  }
}
