// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Instant;
import java.util.List;
import org.jingwei.deadline.Stage;
import org.jingwei.deadline.Urgency;
import org.jingwei.directory.Area;
import org.jingwei.grid.Wgs84;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * One matter to be resolved (案卷), as it stands at one version.
 *
 * @param code the code of the report that opened it, such as 261123-000457 (一案一码)
 * @param version grows by one with every move; a move on an older version is refused
 * @param division the smallest division known: village, town, or the county
 * @param summary the beginning of what was told, without personal data
 * @param reports how many reports tell of it now
 * @param unsettled how many of their reporters are not yet answered; counted from CHECKED on
 * @param leadUnit the unit that answers for it; null before dispatch
 * @param leadOrder the lead's work order; null before dispatch
 * @param coHandlers how many other units were called and have not yet reported to the lead
 * @param objectable whether the lead may still object
 * @param handler the person who resolved it last; never the checker
 * @param stage the clock that runs now; null when none does
 * @param dueAt when that clock ends; null when none runs or it is paused
 * @param resolveDueAt when the matter itself is due; null before dispatch
 * @param suspendedUntil when a suspension, or a hearing, ends by itself
 * @param extensions how many times more time was granted to the lead now in charge
 * @param extensionAsked whether a request for more time waits for a decision
 * @param level how far up it was escalated: 0 not yet, 1 village or unit … (lifecycle.md)
 * @param overdue whether any of its clocks ran out
 * @param likelySame a case file that may be the same matter; null where none was found
 * @param recused units that must not see it, because it complains of them
 * @param petitioners how many petition together; 0 where that was never said
 * @param representatives the reports of those who speak for them, five at most
 * @param forwardedTo the system elsewhere that has a declined matter now; null where none has it
 * @param automatic whether the last dispatch was made by the program
 */
public record CaseFile(
    CountyCode county,
    long id,
    String code,
    int version,
    CaseState state,
    String category,
    Urgency urgency,
    DivisionCode division,
    @Nullable String cell,
    @Nullable Wgs84 point,
    @Nullable String address,
    String summary,
    int reports,
    int unsettled,
    @Nullable String leadUnit,
    @Nullable Long leadOrder,
    int coHandlers,
    boolean objectable,
    @Nullable Long handler,
    @Nullable Stage stage,
    @Nullable Instant dueAt,
    @Nullable Instant resolveDueAt,
    @Nullable Instant suspendedUntil,
    int extensions,
    boolean extensionAsked,
    int dispatches,
    int reworks,
    int reopens,
    int level,
    boolean supervised,
    boolean petition,
    boolean confidential,
    boolean overdue,
    @Nullable Long mergedInto,
    @Nullable Long likelySame,
    double likeness,
    Instant receivedAt,
    Instant stateSince,
    @Nullable Instant closedAt,
    List<String> recused,
    int petitioners,
    List<Long> representatives,
    @Nullable String forwardedTo,
    boolean automatic) {

  public CaseFile {
    recused = List.copyOf(recused);
    representatives = List.copyOf(representatives);
  }

  /** The category of a matter that nobody has classified yet. */
  public static final String UNCLASSIFIED = "";

  /** Where it lies for those who may see it: its cell where that is known, else its division. */
  public Area area() {
    return new Area(division, cell);
  }

  /** A copy to change; everything that is not set stays. */
  CaseEdit edit() {
    return new CaseEdit(this);
  }
}
