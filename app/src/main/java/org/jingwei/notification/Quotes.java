// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jingwei.casework.CaseEvent;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.report.Report;
import org.jingwei.vault.Pseudonym;
import org.jingwei.vault.Vault;

/** Finds the words of staff that belong into a message. */
final class Quotes {

  private static final LedgerActor SELF = LedgerActor.system("notification");

  private final Vault vault;

  Quotes(Vault vault) {
    this.vault = vault;
  }

  /**
   * @param event of this matter, of which the message tells
   */
  Quote of(Matter matter, MessageKind kind, CaseEvent event) {
    return switch (kind) {
      case ACCEPTED -> Quote.NONE;
      case DECLINED ->
          event.detail().get("route") instanceof String route
              ? quote(matter, route, event.version())
              : Quote.NONE;
      case LETTER, ELSEWHERE ->
          quote(matter, Objects.requireNonNullElse(event.reason(), ""), event.version());
      case ANSWERED ->
          matter
              .findLast("resolve", event.version())
              .map(done ->
                  quote(matter, Objects.requireNonNullElse(done.reason(), ""), done.version()))
              .orElse(Quote.NONE);
    };
  }

  /**
   * @param version with which it was written: a later note cannot have got into it
   */
  private Quote quote(Matter matter, String words, int version) {
    List<String> notes =
        matter.history().stream()
            .filter(event -> event.isInternalNote() && event.version() < version)
            .map(event -> Optional.ofNullable(event.reason()))
            .flatMap(Optional::stream)
            .toList();
    Set<String> staff =
        matter.history().stream()
            .filter(event -> event.actorKind().equals("staff") && event.actorName().length() > 1)
            .map(CaseEvent::actorName)
            .collect(Collectors.toSet());
    String clean =
        vault.conceal(
            matter.file().county(),
            people(matter.reports()),
            words,
            SELF,
            LedgerSubject.of("case", matter.file().id()));
    return new Quote(clean, staff, InternalNotes.standIn(words, notes));
  }

  private static Collection<Pseudonym> people(List<Report> reports) {
    return reports.stream()
        .map(report -> Optional.ofNullable(report.reporter()))
        .flatMap(Optional::stream)
        .map(Pseudonym::new)
        .collect(Collectors.toSet());
  }
}
