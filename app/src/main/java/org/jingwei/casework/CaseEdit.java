// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Instant;
import java.util.List;
import org.jingwei.deadline.Stage;
import org.jingwei.deadline.Urgency;
import org.jingwei.grid.Wgs84;
import org.jingwei.shared.DivisionCode;
import org.jspecify.annotations.Nullable;

/** The next picture of a case file while a rule draws it; only what a move can change is here. */
final class CaseEdit {

  private final CaseFile before;
  CaseState state;
  String category;
  Urgency urgency;
  DivisionCode division;
  @Nullable String cell;
  @Nullable Wgs84 point;
  @Nullable String address;
  String summary;
  int reports;
  int unsettled;
  @Nullable String leadUnit;
  @Nullable Long leadOrder;
  int coHandlers;
  boolean objectable;
  @Nullable Long handler;
  @Nullable Stage stage;
  @Nullable Instant dueAt;
  @Nullable Instant resolveDueAt;
  @Nullable Instant suspendedUntil;
  int extensions;
  boolean extensionAsked;
  int dispatches;
  int reworks;
  int reopens;
  int level;
  boolean supervised;
  boolean petition;
  boolean confidential;
  boolean overdue;
  @Nullable Long mergedInto;
  @Nullable Long likelySame;
  double likeness;
  @Nullable Instant closedAt;
  List<String> recused;
  int petitioners;
  List<Long> representatives;
  @Nullable String forwardedTo;
  boolean automatic;

  CaseEdit(CaseFile file) {
    before = file;
    state = file.state();
    category = file.category();
    urgency = file.urgency();
    division = file.division();
    cell = file.cell();
    point = file.point();
    address = file.address();
    summary = file.summary();
    reports = file.reports();
    unsettled = file.unsettled();
    leadUnit = file.leadUnit();
    leadOrder = file.leadOrder();
    coHandlers = file.coHandlers();
    objectable = file.objectable();
    handler = file.handler();
    stage = file.stage();
    dueAt = file.dueAt();
    resolveDueAt = file.resolveDueAt();
    suspendedUntil = file.suspendedUntil();
    extensions = file.extensions();
    extensionAsked = file.extensionAsked();
    dispatches = file.dispatches();
    reworks = file.reworks();
    reopens = file.reopens();
    level = file.level();
    supervised = file.supervised();
    petition = file.petition();
    confidential = file.confidential();
    overdue = file.overdue();
    mergedInto = file.mergedInto();
    likelySame = file.likelySame();
    likeness = file.likeness();
    closedAt = file.closedAt();
    recused = file.recused();
    petitioners = file.petitioners();
    representatives = file.representatives();
    forwardedTo = file.forwardedTo();
    automatic = file.automatic();
  }

  CaseEdit to(CaseState next) {
    state = next;
    return this;
  }

  /** The new picture, one version on. */
  CaseFile done(Instant now) {
    return at(before.version() + 1, now);
  }

  /** The new picture of a case file that is not stored yet. */
  CaseFile sameVersion() {
    return at(before.version(), before.stateSince());
  }

  /** The new picture as that of another case file. */
  CaseFile as(long id) {
    return at(id, before.version(), before.stateSince());
  }

  private CaseFile at(int version, Instant now) {
    return at(before.id(), version, now);
  }

  private CaseFile at(long id, int version, Instant now) {
    return new CaseFile(
        before.county(),
        id,
        before.code(),
        version,
        state,
        category,
        urgency,
        division,
        cell,
        point,
        address,
        summary,
        reports,
        unsettled,
        leadUnit,
        leadOrder,
        coHandlers,
        objectable,
        handler,
        stage,
        dueAt,
        resolveDueAt,
        suspendedUntil,
        extensions,
        extensionAsked,
        dispatches,
        reworks,
        reopens,
        level,
        supervised,
        petition,
        confidential,
        overdue,
        mergedInto,
        likelySame,
        likeness,
        before.receivedAt(),
        state == before.state() ? before.stateSince() : now,
        closedAt,
        recused,
        petitioners,
        representatives,
        forwardedTo,
        automatic);
  }
}
