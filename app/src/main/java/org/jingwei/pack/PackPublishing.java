// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerAction;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.ledger.LedgerEntry;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door to versions: the draft becomes one, now or at a later time, by one person or, where
 * {@code jingwei.packs.two-people} is set, by two; each is loaded by the same checks as a folder
 * and keeps its content. A version that waits is laid over what is live when its time comes.
 */
@Service
public final class PackPublishing {

  private static final Logger LOG = LoggerFactory.getLogger(PackPublishing.class);
  private static final LedgerAction PUBLISH = new LedgerAction("pack.publish");
  private static final LedgerAction APPROVE = new LedgerAction("pack.approve");
  private static final LedgerAction CANCEL = new LedgerAction("pack.cancel");
  private static final LedgerAction GO_BACK = new LedgerAction("pack.go-back");
  private static final LedgerAction MEND = new LedgerAction("pack.mend");
  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_MARK = 30;

  private final Packs packs;
  private final PackEditing editing;
  private final EditionStore editions;
  private final EditStore edits;
  private final Ledger ledger;
  private final JsonMapper json;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final boolean twoPeople;

  PackPublishing(
      Packs packs,
      PackEditing editing,
      EditionStore editions,
      EditStore edits,
      Ledger ledger,
      JsonMapper json,
      PlatformTransactionManager transactions,
      Clock clock,
      @Value("${jingwei.packs.two-people:false}") boolean twoPeople) {
    this.packs = packs;
    this.editing = editing;
    this.editions = editions;
    this.edits = edits;
    this.ledger = ledger;
    this.json = json;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
    this.twoPeople = twoPeople;
  }

  /** Whether a second person has to agree before a version is loaded. */
  public boolean needsTwo() {
    return twoPeople;
  }

  /**
   * Makes the draft a version.
   *
   * @param revision the draft's, as whoever publishes has seen it; refused if it was edited since
   * @param effective null for now
   */
  public Outcome<Edition> publish(
      CountyCode county,
      LedgerActor by,
      long revision,
      String reason,
      @Nullable Instant effective) {
    Instant now = clock.instant();
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      return Outcome.refused(Refusal.invalid("pack-reason", "reason", LONGEST_REASON));
    }
    if (effective != null && !effective.isAfter(now)) {
      return Outcome.refused(Refusal.invalid("pack-time-past", "effective"));
    }
    return committed(
        county, () -> publishLocked(county, by, revision, reason.strip(), effective, now));
  }

  private Outcome<Edition> publishLocked(
      CountyCode county,
      LedgerActor by,
      long revision,
      String reason,
      @Nullable Instant effective,
      Instant now) {
    long current = edits.lock(county);
    Optional<DraftView> found = editing.findDraft(county);
    if (found.isEmpty()) {
      return refused("pack-content-missing");
    }
    DraftView view = found.get();
    if (current != revision) {
      return refused("pack-draft-moved");
    }
    if (view.changes().isEmpty()) {
      return refused("pack-draft-empty");
    }
    if (!view.problems().isEmpty() || view.isOvertaken()) {
      return refused("pack-draft-wrong");
    }
    boolean atOnce = effective == null && !twoPeople;
    Optional<Edition> waiting = atOnce ? findUnfit(county, view) : Optional.empty();
    if (waiting.isPresent()) {
      return refused("pack-waiting-unfit", waiting.get().number());
    }
    int number = editions.nextNumber(county);
    Edition made =
        new Edition(
            number,
            twoPeople ? Edition.State.PROPOSED : Edition.State.PLANNED,
            mark(view.live().mark(), number),
            reason,
            by.id(),
            now,
            effective == null ? now : effective,
            0,
            "",
            view.changes().size(),
            "");
    editions.add(county, made);
    edits.handOver(county, number);
    edits.grow(county);
    record(county, by, PUBLISH, made, Map.of("changes", made.changes(), "draft", digest(view)));
    return atOnce ? load(county, made) : Outcome.done(made);
  }

  /** The first version in waiting that would no longer fit if the draft were live. */
  private Optional<Edition> findUnfit(CountyCode county, DraftView view) {
    return editions.listWaiting(county).stream()
        .filter(one ->
            !Composed.of(view.parts().composed().content(), edits.list(county, one.number()))
                .overtaken()
                .isEmpty())
        .findFirst();
  }

  private static String digest(DraftView view) {
    return view.parts().composed().content().digest();
  }

  private static String mark(String live, int number) {
    String plain = live.replaceAll("-\\d+$", "");
    return plain.substring(0, Math.min(plain.length(), LONGEST_MARK)) + "-" + number;
  }

  /** Lays a version over what is live and loads it, in the caller's transaction. */
  private Outcome<Edition> load(CountyCode county, Edition edition) {
    Edition live = editions.findLive(county).orElseThrow();
    Composed composed =
        Composed.of(editions.content(county, live.number()), edits.list(county, edition.number()));
    String head =
        PackHeadText.withVersion(
            String.valueOf(composed.content().read("pack.json")), edition.mark());
    PackContent content = composed.content().with("pack.json", head);
    PackDraft draft = new PackDraft(content);
    Optional<Pack> pack = new PackAssembly(draft, json).assemble();
    if (pack.isEmpty() || !composed.overtaken().isEmpty()) {
      return refused("pack-draft-wrong");
    }
    editions.keepLive(county, edition.number(), edition.mark(), content, clock.instant());
    packs.store(pack.get());
    return Outcome.done(editions.find(county, edition.number()).orElseThrow());
  }

  /** Loads every version whose time has come; how many came to an end, well or not. */
  public int loadDue() {
    int done = 0;
    for (EditionStore.Due due : editions.listDue(clock.instant())) {
      Outcome<Edition> loaded = committed(due.county(), () -> loadDue(due));
      if (loaded instanceof Outcome.Refused<Edition>(List<Refusal> why)) {
        LOG.warn("version {} of {} does not fit: {}", due.number(), due.county(), why);
        editions.turn(
            due.county(),
            due.number(),
            Edition.State.PLANNED,
            Edition.State.FAILED,
            why.getFirst().code());
      }
      done++;
    }
    return done;
  }

  private Outcome<Edition> loadDue(EditionStore.Due due) {
    var unused = edits.lock(due.county());
    Edition edition = editions.find(due.county(), due.number()).orElseThrow();
    return edition.state() == Edition.State.PLANNED
        ? load(due.county(), edition)
        : Outcome.done(edition); // another process was faster
  }

  /** A second person agrees: the version is loaded, or waits for its time. */
  public Outcome<Edition> approve(CountyCode county, LedgerActor by, int number) {
    return committed(
        county,
        () -> {
          var unused = edits.lock(county);
          Optional<Edition> found = editions.find(county, number);
          if (found.isEmpty() || found.get().state() != Edition.State.PROPOSED) {
            return refused("pack-not-waiting");
          }
          Edition edition = found.get();
          if (edition.by() == by.id()) {
            return refused("pack-own-version");
          }
          editions.approve(county, number, by.id());
          editions.turn(county, number, Edition.State.PROPOSED, Edition.State.PLANNED, "");
          record(county, by, APPROVE, edition, Map.of("changes", edition.changes()));
          return edition.effectiveAt().isAfter(clock.instant())
              ? Outcome.done(edition)
              : load(county, edition);
        });
  }

  /** Calls a version off that waits; what it would have changed is lost. */
  public Outcome<Edition> cancel(CountyCode county, LedgerActor by, int number) {
    return committed(
        county,
        () -> {
          var unused = edits.lock(county);
          Optional<Edition> found = editions.find(county, number).filter(Edition::isWaiting);
          if (found.isEmpty()) {
            return refused("pack-not-waiting");
          }
          Edition edition = found.get();
          editions.turn(county, number, edition.state(), Edition.State.CANCELLED, "");
          record(county, by, CANCEL, edition, Map.of("changes", edition.changes()));
          return Outcome.done(edition);
        });
  }

  /** Fills an empty draft with what leads back to an older version; nothing is live by that. */
  public Outcome<Edition> goBackTo(CountyCode county, LedgerActor by, int number) {
    Optional<Edition> old = editions.find(county, number).filter(Edition::isKept);
    if (old.isEmpty()) {
      return refused("pack-not-kept");
    }
    if (editing.findDraft(county).map(view -> !view.changes().isEmpty()).orElse(true)) {
      return refused("pack-draft-full");
    }
    return Objects.requireNonNull(
        transaction.execute(status -> {
          if (editing.become(county, by.id(), editions.content(county, number))
              instanceof Outcome.Refused<String>(List<Refusal> why)) {
            return new Outcome.Refused<>(why);
          }
          record(county, by, GO_BACK, old.get(), Map.of());
          return Outcome.done(old.get());
        }));
  }

  /**
   * Gives the draft what a version held that could not be loaded, so that it is put right there and
   * published anew; the version stays on record as called off.
   */
  public Outcome<Edition> mend(CountyCode county, LedgerActor by, int number) {
    return committed(
        county,
        () -> {
          var unused = edits.lock(county);
          Optional<Edition> failed =
              editions.find(county, number).filter(one -> one.state() == Edition.State.FAILED);
          if (failed.isEmpty()) {
            return refused("pack-not-failed");
          }
          if (!edits.list(county, EditStore.DRAFT).isEmpty()) {
            return refused("pack-draft-full");
          }
          edits.giveBack(county, number);
          edits.grow(county);
          Edition edition = failed.get();
          editions.turn(
              county, number, edition.state(), Edition.State.CANCELLED, edition.trouble());
          record(county, by, MEND, edition, Map.of("changes", edition.changes()));
          return Outcome.done(edition);
        });
  }

  public Optional<Edition> find(CountyCode county, int number) {
    return editions.find(county, number);
  }

  /** The newest first. */
  public List<Edition> list(CountyCode county, int before, int limit) {
    return editions.list(county, before, Math.clamp(limit, 1, 200));
  }

  public List<Edition> listWaiting(CountyCode county) {
    return editions.listWaiting(county);
  }

  /** What a version changed against the one before it, or would change if it came now. */
  public List<RowChange> listChanges(CountyCode county, Edition edition) {
    if (edition.isKept()) {
      Optional<Edition> former =
          editions.list(county, edition.number(), 50).stream().filter(Edition::isKept).findFirst();
      PackContent now = editions.content(county, edition.number());
      return former
          .map(one -> Composed.compare(editions.content(county, one.number()), now))
          .orElse(List.of());
    }
    PackContent live =
        editions.findLive(county).map(one -> editions.content(county, one.number())).orElseThrow();
    return Composed.compare(
        live, Composed.of(live, edits.list(county, edition.number())).content());
  }

  /** Each file of a version with its text. */
  public void export(CountyCode county, int number, BiConsumer<String, String> file) {
    editions.content(county, number).files().forEach(file);
  }

  private Outcome<Edition> committed(
      CountyCode county, java.util.function.Supplier<Outcome<Edition>> work) {
    Outcome<Edition> outcome =
        java.util.Objects.requireNonNull(
            transaction.execute(status -> {
              Outcome<Edition> done = work.get();
              if (done instanceof Outcome.Refused<Edition>) {
                status.setRollbackOnly();
              }
              return done;
            }));
    if (outcome instanceof Outcome.Done<Edition>(Edition edition)
        && edition.state() == Edition.State.LIVE) {
      packs.follow(county);
    }
    return outcome;
  }

  private void record(
      CountyCode county,
      LedgerActor by,
      LedgerAction action,
      Edition edition,
      Map<String, ?> more) {
    ledger.append(
        county,
        new LedgerEntry(
                clock.instant(),
                by,
                action,
                new LedgerSubject("pack", county + " " + edition.mark()))
            .because(edition.reason())
            .detail(more));
  }

  private static Outcome<Edition> refused(String code, Object... args) {
    return Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, code, args));
  }
}
