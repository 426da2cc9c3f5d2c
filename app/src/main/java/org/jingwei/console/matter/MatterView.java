// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jingwei.console.kit.Chip;
import org.jingwei.console.kit.TimelineItem;
import org.jspecify.annotations.Nullable;

/**
 * All that the page of a case file shows.
 *
 * @param state where it stands
 * @param marks what else is to be known at a glance
 * @param facts category, urgency, times
 * @param answers who answers for it
 * @param stage what the running clock measures
 * @param chip the running clock; null when none runs
 * @param resolveDueAt when the matter itself is due; null before dispatch
 * @param twins what may be the same or has to do with it
 * @param elsewhere where else it can go, and who has it
 * @param likely the deeds that lead on, the likeliest first
 * @param further what can be done besides
 * @param suggestions what the program would fill in
 * @param fresh how much is new since the reader looked at it; empty where nothing
 * @param keepsDrafts whether what is typed into its forms may stay on the device
 * @param key a fresh Idempotency-Key for its forms
 */
public record MatterView(
    long id,
    int version,
    String code,
    String summary,
    Mark state,
    List<Mark> marks,
    List<Fact> facts,
    List<Fact> answers,
    Spot spot,
    String stage,
    @Nullable Chip chip,
    @Nullable Instant resolveDueAt,
    @Nullable Notice notice,
    Twin.Around twins,
    Elsewhere elsewhere,
    List<Deed> likely,
    List<Deed> further,
    List<Told> reports,
    List<Order> orders,
    List<LineOrder> lines,
    List<Asked> requests,
    List<Timed> clocks,
    List<TimelineItem> history,
    String key,
    String from,
    boolean holds,
    List<Suggestion> suggestions,
    String fresh,
    boolean keepsDrafts) {

  public MatterView {
    marks = List.copyOf(marks);
    suggestions = List.copyOf(suggestions);
    facts = List.copyOf(facts);
    answers = List.copyOf(answers);
    likely = List.copyOf(likely);
    further = List.copyOf(further);
    reports = List.copyOf(reports);
    orders = List.copyOf(orders);
    lines = List.copyOf(lines);
    requests = List.copyOf(requests);
    clocks = List.copyOf(clocks);
    history = List.copyOf(history);
  }

  /** Whether the reader may say now that it is another one, or that it is not. */
  public boolean mayMerge() {
    return Stream.concat(likely.stream(), further.stream())
        .anyMatch(deed -> deed.move().equals("merge"));
  }

  public String href() {
    return "/cases/" + id;
  }
}
