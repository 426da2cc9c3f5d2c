// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.report;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jingwei.report.IntakeKeys.Claim;
import org.jingwei.report.Placing.Placed;
import org.jingwei.report.Report.Answer;
import org.jingwei.report.Reports.Taken;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.RequestKey;
import org.jingwei.vault.PersonalData;
import org.jingwei.vault.Pseudonym;
import org.jingwei.vault.Redaction;
import org.jingwei.vault.Vault;
import org.jspecify.annotations.Nullable;

/** Takes reports: check, place, classify, strip of personal data, seal, write; many at a time. */
final class Taking {

  private final ReportStore store;
  private final IntakeKeys keys;
  private final PhotoStore photos;
  private final VoiceStore voices;
  private final CategoryStore categories;
  private final Classifying classifying;
  private final Placing placing;
  private final Serials serials;
  private final Vault vault;
  private final Ids ids;
  private final Clock clock;

  Taking(
      ReportStore store,
      IntakeKeys keys,
      PhotoStore photos,
      VoiceStore voices,
      CategoryStore categories,
      Classifying classifying,
      Placing placing,
      Serials serials,
      Vault vault,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.keys = keys;
    this.photos = photos;
    this.voices = voices;
    this.categories = categories;
    this.classifying = classifying;
    this.placing = placing;
    this.serials = serials;
    this.vault = vault;
    this.ids = ids;
    this.clock = clock;
  }

  /** A report that passed every check and is about to be written. */
  private record Ready(
      NewReport told,
      Claim claim,
      @Nullable Category category,
      Placed place,
      PersonalData person,
      String text,
      @Nullable String address) {}

  List<Outcome<Taken>> takeAll(CountyCode county, List<NewReport> told, Instant now) {
    CategoryTree tree = categories.tree(county);
    List<Outcome<Ready>> checked = told.stream().map(r -> check(county, tree, r, now)).toList();
    List<Ready> ready = new ArrayList<>();
    Map<UUID, Ready> first = new HashMap<>();
    for (Outcome<Ready> one : checked) {
      if (one instanceof Outcome.Done<Ready>(Ready r)
          && first.putIfAbsent(r.claim().key(), r) == null) {
        ready.add(r);
      }
    }
    Map<UUID, Claim> before = keys.claim(county, ready.stream().map(Ready::claim).toList());
    List<Ready> fresh = ready.stream().filter(r -> !before.containsKey(r.claim().key())).toList();
    Map<Long, Report> known = write(county, fresh, now);
    recall(county, before, known);
    Map<UUID, Claim> holders = new HashMap<>(before);
    fresh.forEach(r -> holders.put(r.claim().key(), r.claim()));
    List<Outcome<Taken>> answers = new ArrayList<>();
    for (Outcome<Ready> one : checked) {
      answers.add(
          switch (one) {
            case Outcome.Refused<Ready>(var refusals) -> new Outcome.Refused<>(refusals);
            case Outcome.Done<Ready>(Ready r) -> answer(r, holders, known, tree);
          });
    }
    return answers;
  }

  List<Refusal> check(CountyCode county, NewReport told, Instant now) {
    return check(county, categories.tree(county), told, now)
            instanceof Outcome.Refused<Ready>(List<Refusal> refusals)
        ? refusals
        : List.of();
  }

  List<CategoryTree.Guess> listGuesses(CountyCode county, String text) {
    return classifying.rank(county, placing.withoutPlaces(county, text));
  }

  String withoutPlaces(CountyCode county, String text) {
    return placing.withoutPlaces(county, text);
  }

  private Outcome<Ready> check(CountyCode county, CategoryTree tree, NewReport told, Instant now) {
    @Nullable Category category = tree.find(told.category()).orElse(null);
    List<Refusal> refusals = ReportRules.check(told, category, now);
    if (!refusals.isEmpty()) {
      return new Outcome.Refused<>(refusals);
    }
    return switch (placing.place(county, told)) {
      case Outcome.Refused<Placed>(var outside) -> new Outcome.Refused<>(outside);
      case Outcome.Done<Placed>(Placed place) ->
          Outcome.done(ready(county, tree, told, category, place));
    };
  }

  private Ready ready(
      CountyCode county,
      CategoryTree tree,
      NewReport told,
      @Nullable Category chosen,
      Placed place) {
    Redaction.Result text = Redaction.redact(told.text().strip());
    Redaction.@Nullable Result address =
        told.address() == null ? null : Redaction.redact(told.address().strip());
    Claim claim =
        new Claim(RequestKey.stored(told.key()), IntakeKeys.fingerprint(told), ids.next());
    PersonalData person = told.reporter() == null ? PersonalData.NONE : told.reporter();
    List<String> found = new ArrayList<>(text.pieces());
    if (address != null) {
      found.addAll(address.pieces());
    }
    if (!found.isEmpty()) {
      person = person.withNotes(String.join("\n", found));
    }
    @Nullable Category category =
        chosen == null
            ? classifying.sure(county, placing.withoutPlaces(county, text.text())).orElse(null)
            : chosen;
    return new Ready(
        told, claim, category, place, person, text.text(), address == null ? null : address.text());
  }

  private Map<Long, Report> write(CountyCode county, List<Ready> fresh, Instant now) {
    List<Ready> withPerson = fresh.stream().filter(r -> !r.person().isEmpty()).toList();
    List<Pseudonym> sealed = vault.sealAll(county, withPerson.stream().map(Ready::person).toList());
    Map<Ready, Pseudonym> people = new java.util.IdentityHashMap<>();
    for (int i = 0; i < sealed.size(); i++) {
      people.put(withPerson.get(i), sealed.get(i));
    }
    Map<Long, Report> written = new HashMap<>();
    List<Report> rows = new ArrayList<>();
    for (Ready r : fresh) {
      Report report = report(county, r, people.get(r), now);
      written.put(report.id(), report);
      rows.add(report);
    }
    store.insertAll(rows);
    for (Ready r : fresh) {
      photos.own(county, r.told().photos(), r.claim().report());
      voices.own(county, r.told().voice(), r.claim().report());
    }
    return written;
  }

  private Report report(CountyCode county, Ready r, @Nullable Pseudonym person, Instant now) {
    boolean reachable = person != null && r.told().reporter() != null;
    return new Report(
        county,
        r.claim().report(),
        serials.next(county, now.atZone(clock.getZone()).toLocalDate()),
        ids.next(),
        r.told().channel(),
        r.told().sourceRef(),
        person == null ? null : person.value(),
        r.told().language(),
        r.told().confidential(),
        r.text(),
        r.category() == null ? null : r.category().code(),
        r.told().point(),
        r.address(),
        r.place().cell(),
        r.place().division().value(),
        r.told().fields(),
        now,
        reachable ? Answer.WAITING : Answer.PUBLISHED,
        0,
        null,
        null);
  }

  /** Adds the reports that earlier requests with the same keys made. */
  private void recall(CountyCode county, Map<UUID, Claim> before, Map<Long, Report> known) {
    if (!before.isEmpty()) {
      store
          .listByIds(county, before.values().stream().map(Claim::report).toList())
          .forEach(r -> known.put(r.id(), r));
    }
  }

  private static Outcome<Taken> answer(
      Ready r, Map<UUID, Claim> holders, Map<Long, Report> known, CategoryTree tree) {
    Claim holder = java.util.Objects.requireNonNull(holders.get(r.claim().key()));
    Report report = known.get(holder.report());
    if (holder.fingerprint() != r.claim().fingerprint() || report == null) {
      return Outcome.refused(
          new Refusal(Refusal.Kind.INVALID, "key-reused", "Idempotency-Key", List.of()));
    }
    boolean again = holder.report() != r.claim().report();
    return Outcome.done(
        new Taken(
            report,
            again,
            tree.find(report.category()).orElse(null),
            tree.listCues(report.text())));
  }
}
