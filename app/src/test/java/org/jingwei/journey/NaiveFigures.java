// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jingwei.casework.CaseEvent;
import org.jingwei.casework.CaseState;
import org.jingwei.report.CategoryTree;

/**
 * The figures counted the slow way, each by its definition, over the whole history of every case.
 */
final class NaiveFigures {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Set<CaseState> WITH_UNIT =
      EnumSet.range(CaseState.DISPATCHED, CaseState.CHECKED);

  private final Map<String, Long> counts = new TreeMap<>();
  private final CategoryTree tree;

  private NaiveFigures(CategoryTree tree) {
    this.tree = tree;
  }

  /** Amounts by measure, day, town, unit, channel and category, without zeros. */
  static Map<String, Long> of(List<CaseEvent> all, CategoryTree tree) {
    NaiveFigures figures = new NaiveFigures(tree);
    all.stream()
        .collect(Collectors.groupingBy(CaseEvent::caseId))
        .values()
        .forEach(events ->
            figures.countCase(
                events.stream().sorted(Comparator.comparingInt(CaseEvent::version)).toList()));
    figures.counts.values().removeIf(amount -> amount == 0);
    return figures.counts;
  }

  private void countCase(List<CaseEvent> events) {
    CaseEvent last = events.getLast();
    String town = town(last);
    String category =
        (String)
            Objects.requireNonNull(lastOf(events, e -> e.detail().containsKey("category")))
                .detail()
                .get("category");
    List<String> path = tree.path(category);
    CaseEvent first = events.getFirst();
    add(
        1,
        "ARRIVED",
        day(first),
        town,
        "",
        (String) first.detail().get("channel"),
        path.isEmpty() ? category : path.getLast());
    countStanding(events, last, town);
    countDispatches(events, town);
    countDeadlines(events, last, town);
    countClosing(events);
    if (last.to() == CaseState.DECLINED) {
      add(1, "DECLINED", day(lastChangeOf(events)), town, "", "", "");
    }
  }

  private void countStanding(List<CaseEvent> events, CaseEvent last, String town) {
    if (!last.to().open()) {
      return;
    }
    String unit = WITH_UNIT.contains(last.to()) ? lead(events, events.size()) : "";
    add(1, "OPEN", LocalDate.EPOCH, town, unit, "", "");
    CaseEvent change = lastChangeOf(events);
    boolean warned =
        events.stream().anyMatch(e -> e.move().equals("warn") && e.version() > change.version());
    if (last.detail().get("late") == Boolean.TRUE) {
      add(1, "OVERDUE", LocalDate.EPOCH, town, unit, "", "");
    } else if (warned) {
      add(1, "AT_RISK", LocalDate.EPOCH, town, unit, "", "");
    }
  }

  private void countDispatches(List<CaseEvent> events, String town) {
    List<CaseEvent> dispatches = of(events, "dispatch");
    if (dispatches.isEmpty()) {
      return;
    }
    CaseEvent first = dispatches.getFirst();
    String unit = (String) first.detail().get("unit");
    add(1, "DISPATCHED", day(first), town, unit, "", "");
    int closed =
        events.stream()
            .filter(e -> e.to() == CaseState.CLOSED)
            .mapToInt(CaseEvent::version)
            .min()
            .orElse(Integer.MAX_VALUE);
    boolean elsewhere =
        dispatches.stream()
            .anyMatch(e -> e.version() < closed && !unit.equals(e.detail().get("unit")));
    if (elsewhere) {
      add(1, "REDISPATCHED", day(first), town, unit, "", "");
    }
  }

  /** Each stretch from the start of a clock for resolving to its end, if it has one. */
  private void countDeadlines(List<CaseEvent> events, CaseEvent last, String town) {
    int start = -1;
    for (int i = 0; i < events.size(); i++) {
      CaseEvent e = events.get(i);
      boolean starts =
          e.move().equals("dispatch") || e.move().equals("rework") && e.from() == CaseState.CHECKED;
      if (starts) {
        start = i;
      }
      if (resolveOutcome(e) instanceof String told) {
        String outcome = judgedLast(events, e, told);
        if (start < 0) {
          // The feed may show a later version a moment before an earlier one: to be looked at
          // again.
          throw new AssertionError("a clock ends that never began: " + told(events));
        }
        CaseEvent broken = broken(events.subList(start, i));
        String measure =
            Map.of("in_time", "IN_TIME", "overdue", "LATE", "cancelled", "WITHDRAWN").get(outcome);
        LocalDate day = outcome.equals("overdue") && broken != null ? day(broken) : day(e);
        add(1, measure, day, town(e), lead(events, i + 1), "", "");
        start = -1;
      }
    }
    if (start >= 0) {
      CaseEvent broken = broken(events.subList(start, events.size()));
      String unit = lead(events, events.size());
      if (broken != null) {
        add(1, "BROKEN", day(broken), town, unit, "", "");
      } else if (last.to() == CaseState.MERGED) {
        add(1, "WITHDRAWN", day(lastChangeOf(events)), town, unit, "", "");
      }
    }
  }

  private static String told(List<CaseEvent> events) {
    return events.stream()
        .map(e -> "%d %s %s %s %s".formatted(e.version(), e.move(), e.from(), e.to(), e.detail()))
        .collect(Collectors.joining("\n"));
  }

  private void countClosing(List<CaseEvent> events) {
    for (int i = 0; i < events.size(); i++) {
      CaseEvent e = events.get(i);
      List<CaseEvent> before = events.subList(0, i);
      String unit = lead(events, i + 1);
      switch (e.move()) {
        case "resolve" -> once("PRESENTED", e, day(e), unit);
        case "rework" -> once("REWORKED", e, day(of(before, "resolve").getLast()), unit);
        case "confirm" ->
            add(
                ((Number) e.detail().getOrDefault("unasked", 0)).longValue(),
                "UNASKED",
                day(e),
                town(e),
                unit,
                "",
                "");
        case "callback" -> countCallback(e, unit);
        default -> {}
      }
      if (e.from() == CaseState.CLOSED && e.to().open()) {
        CaseEvent closed = lastOf(before, b -> b.to() == CaseState.CLOSED && b.from() != b.to());
        once("REOPENED", e, day(Objects.requireNonNull(closed)), unit);
      }
      if (e.to() == CaseState.CLOSED && e.from() != CaseState.CLOSED) {
        once("CLOSED", e, day(e), unit);
      }
    }
  }

  private void countCallback(CaseEvent e, String unit) {
    Object heard = e.detail().get("heard");
    if ("NOT_REACHED".equals(heard)) {
      if (e.detail().containsKey("settled")) {
        once("UNREACHABLE", e, day(e), unit);
      }
    } else {
      once("RESPONDED", e, day(e), unit);
    }
    if ("SATISFIED".equals(heard)) {
      once("SATISFIED", e, day(e), unit);
    }
    if (e.detail().get("rating") instanceof Integer rating) {
      once("RATED", e, day(e), unit);
      if (rating >= 4) {
        once("CONTENT", e, day(e), unit);
      }
    }
  }

  private void once(String measure, CaseEvent e, LocalDate day, String unit) {
    add(1, measure, day, town(e), unit, "", "");
  }

  private void add(
      long amount, String measure, LocalDate day, String town, String unit, String... rest) {
    List<String> key = new ArrayList<>(List.of(measure, day.toString(), town, unit));
    key.addAll(List.of(rest));
    counts.merge(String.join("|", key), amount, Long::sum);
  }

  /** What the last calendar that judged it anew made of it. */
  private static String judgedLast(List<CaseEvent> events, CaseEvent stopping, String told) {
    String outcome = told;
    for (CaseEvent e : of(events, "reckon-again")) {
      for (Object one : (List<?>) e.detail().getOrDefault("judged", List.of())) {
        Map<?, ?> judged = (Map<?, ?>) one;
        Instant at = Instant.parse((String) judged.get("at"));
        if ("resolve".equals(judged.get("stage"))
            && Duration.between(at, stopping.at()).abs().toMillis() < 2) {
          outcome = (String) judged.get("outcome");
        }
      }
    }
    return outcome;
  }

  private static @org.jspecify.annotations.Nullable CaseEvent broken(List<CaseEvent> stretch) {
    CaseEvent relief =
        lastOf(stretch, e -> String.valueOf(e.detail().get("relieved")).contains("resolve"));
    return stretch.stream()
        .filter(e -> relief == null || e.version() > relief.version())
        .filter(e -> e.move().equals("escalate") && "resolve".equals(e.detail().get("stage")))
        .findFirst()
        .orElse(null);
  }

  private static @org.jspecify.annotations.Nullable Object resolveOutcome(CaseEvent e) {
    return e.detail().get("stopped") instanceof Map<?, ?> stopped ? stopped.get("resolve") : null;
  }

  private static List<CaseEvent> of(List<CaseEvent> events, String move) {
    return events.stream().filter(e -> e.move().equals(move)).toList();
  }

  private static @org.jspecify.annotations.Nullable CaseEvent lastOf(
      List<CaseEvent> events, Predicate<CaseEvent> which) {
    return events.stream().filter(which).reduce((a, b) -> b).orElse(null);
  }

  private static CaseEvent lastChangeOf(List<CaseEvent> events) {
    return Objects.requireNonNull(lastOf(events, e -> e.from() != e.to()));
  }

  private static String lead(List<CaseEvent> events, int upTo) {
    CaseEvent last = lastOf(events.subList(0, upTo), e -> e.detail().containsKey("lead"));
    return last == null ? "" : (String) last.detail().get("lead");
  }

  private static String town(CaseEvent e) {
    String place = (String) e.detail().get("place");
    return place.substring(0, Math.min(9, place.length()));
  }

  private static LocalDate day(CaseEvent e) {
    return LocalDate.ofInstant(e.at(), ZONE);
  }
}
