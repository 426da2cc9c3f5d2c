// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.field;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseLists;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.Cases;
import org.jingwei.casework.Opening;
import org.jingwei.casework.Who;
import org.jingwei.console.kit.ConsoleSettings;
import org.jingwei.console.kit.Names;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.report.Report;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What asks for somebody on the spot. Six statements for a page of them: the matters, what decides
 * on the moves (three), their reports and their photos; and one for the names of places where the
 * phone has not got the sketch.
 */
@Component
final class TasksToday {

  static final int PAGE = 20;
  private static final int MOST_PHOTOS = 3;

  /** What can be done on a phone without more than words and photos, the likely one first. */
  static final Set<String> DEEDS =
      Set.of("acknowledge", "report-outcome", "resolve", "confirm", "rework");

  /**
   * A page of tasks.
   *
   * @param zone the county's, in which the phone tells days and times
   * @param next where to go on; empty at the end
   * @param sketch null where the phone has this version
   */
  record Page(
      String person,
      String zone,
      List<Task> tasks,
      String next,
      String sketchVersion,
      TasksSketch.@Nullable Drawn sketch) {}

  /**
   * A matter that waits for a look.
   *
   * @param id as text, since a browser's numbers are too short for it
   * @param why what is asked of the reader: check, lead or called
   * @param words the beginning of what was told; empty where it is confidential
   * @param due when its clock ends; null where none runs
   * @param photos addresses of small pictures
   * @param deeds the moves that the rules would allow now
   */
  record Task(
      String id,
      int version,
      String code,
      String why,
      String category,
      String place,
      String words,
      String state,
      boolean confidential,
      @Nullable Instant due,
      @Nullable Double longitude,
      @Nullable Double latitude,
      List<String> photos,
      List<String> deeds) {}

  private final CaseLists lists;
  private final Cases cases;
  private final Reports reports;
  private final Names names;
  private final TasksSketch sketch;
  private final ZoneId zone;

  TasksToday(
      CaseLists lists,
      Cases cases,
      Reports reports,
      Names names,
      TasksSketch sketch,
      ConsoleSettings settings) {
    this.lists = lists;
    this.cases = cases;
    this.reports = reports;
    this.names = names;
    this.sketch = sketch;
    this.zone = settings.zone();
  }

  Page of(Actor actor, String after, String sketchVersion, Say say) {
    Slice<CaseFile> page = lists.listOnTheSpot(actor, after, PAGE);
    String version = sketch.version(actor, say);
    boolean drawn = after.isEmpty() && !version.equals(sketchVersion);
    String next = page.next();
    return new Page(
        Long.toString(actor.personId()),
        zone.getId(),
        tasks(actor, page.items(), say),
        next == null ? "" : next,
        version,
        drawn ? sketch.draw(actor, say) : null);
  }

  /** One task as it stands now. */
  Task one(Actor actor, CaseFile file, Say say) {
    return tasks(actor, List.of(file), say).getFirst();
  }

  private List<Task> tasks(Actor actor, List<CaseFile> files, Say say) {
    if (files.isEmpty()) {
      return List.of();
    }
    Map<Long, List<Opening>> open = cases.openingsOf(files, new Who.Staff(actor));
    Map<Long, List<String>> photos = photos(actor.county(), files);
    return files.stream()
        .map(file ->
            task(
                actor,
                file,
                photos.getOrDefault(file.id(), List.of()),
                open.getOrDefault(file.id(), List.of()),
                say))
        .toList();
  }

  private Task task(Actor actor, CaseFile file, List<String> photos, List<Opening> open, Say say) {
    boolean told = !file.confidential();
    var point = told ? file.point() : null;
    return new Task(
        Long.toString(file.id()),
        file.version(),
        file.code(),
        why(actor, file),
        names.category(file.county(), file.category(), say),
        place(file, say),
        told ? file.summary() : "",
        say.it("case-state." + file.state().name()),
        file.confidential(),
        file.dueAt(),
        point == null ? null : point.longitude(),
        point == null ? null : point.latitude(),
        photos,
        open.stream()
            .filter(one -> one.obstacle() == null && DEEDS.contains(one.move()))
            .map(Opening::move)
            .toList());
  }

  private static String why(Actor actor, CaseFile file) {
    if (file.state() == CaseState.RESOLVED) {
      return "check";
    }
    return actor.unit().equals(file.leadUnit()) ? "lead" : "called";
  }

  private String place(CaseFile file, Say say) {
    String address = file.address();
    return address == null || address.isBlank() || file.confidential()
        ? names.place(file.division(), say)
        : names.at(file.division(), address, say);
  }

  /** The first few of each matter, by its id; none of what is confidential. */
  private Map<Long, List<String>> photos(CountyCode county, List<CaseFile> files) {
    List<Long> shown =
        files.stream().filter(file -> !file.confidential()).map(CaseFile::id).toList();
    if (shown.isEmpty()) {
      return Map.of();
    }
    Map<Long, Long> matters =
        reports.listOfCases(county, shown).stream()
            .collect(Collectors.toMap(Report::id, Report::caseId));
    List<Long> owners = new ArrayList<>(shown);
    owners.addAll(matters.keySet());
    return reports.photosOf(county, owners).entrySet().stream()
        .flatMap(owned ->
            owned.getValue().stream()
                .map(photo ->
                    Map.entry(matters.getOrDefault(owned.getKey(), owned.getKey()), photo)))
        .sorted(Map.Entry.comparingByValue())
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey,
                Collectors.collectingAndThen(
                    Collectors.toList(),
                    of ->
                        of.stream()
                            .limit(MOST_PHOTOS)
                            .map(one -> TaskPictures.href(one.getKey(), one.getValue()))
                            .toList())));
  }
}
