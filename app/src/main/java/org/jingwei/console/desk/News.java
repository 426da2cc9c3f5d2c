// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jingwei.casework.CaseEvent;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Cases;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.workplace.Look;
import org.jingwei.workplace.Workplace;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What happened to matters since their reader looked at them last; what the reader did themselves
 * is no news. One statement for a page of lines, and one more where something moved.
 */
@Component
final class News {

  /** Of so many matters that the reader looked at last it is known which have moved. */
  static final int MOST = 200;

  private static final int NAMED = 2;

  private final Workplace workplace;
  private final Cases cases;

  News(Workplace workplace, Cases cases) {
    this.workplace = workplace;
    this.cases = cases;
  }

  /** The lines, each with what is new for this reader. */
  List<CaseRow> on(Actor actor, List<CaseFile> files, List<CaseRow> rows, Say say) {
    List<Long> ids = files.stream().map(CaseFile::id).toList();
    Map<Long, String> news = of(actor, files, workplace.looksAt(actor, ids), say);
    return rows.stream()
        .map(row -> news.containsKey(row.id()) ? row.withNews(news.get(row.id())) : row)
        .toList();
  }

  /** What the reader looked at last and has moved since by others, the latest look first. */
  List<CaseFile> listMoved(Actor actor) {
    List<Look> latest = workplace.listLatest(actor, MOST);
    Map<Long, CaseFile> seen =
        cases.listSeen(actor, latest.stream().map(Look::caseId).toList()).stream()
            .collect(Collectors.toMap(CaseFile::id, Function.identity()));
    Map<Long, Look> looks = byId(latest);
    List<CaseFile> moved = moved(new ArrayList<>(seen.values()), looks);
    Map<Long, List<CaseEvent>> events = events(actor, moved, looks);
    return latest.stream()
        .filter(look -> events.containsKey(look.caseId()))
        .map(look -> seen.get(look.caseId()))
        .toList();
  }

  private static Map<Long, Look> byId(List<Look> looks) {
    return looks.stream().collect(Collectors.toMap(Look::caseId, Function.identity()));
  }

  private Map<Long, String> of(Actor actor, List<CaseFile> files, Map<Long, Look> looks, Say say) {
    Map<Long, String> words = new LinkedHashMap<>();
    events(actor, moved(files, looks), looks)
        .forEach((id, events) -> words.put(id, inWords(events, say)));
    return words;
  }

  private static List<CaseFile> moved(List<CaseFile> files, Map<Long, Look> looks) {
    return files.stream()
        .filter(file -> {
          Look look = looks.get(file.id());
          return look != null && look.version() < file.version();
        })
        .toList();
  }

  /** Of each matter the events since the look, without the reader's own; none, no entry. */
  private Map<Long, List<CaseEvent>> events(
      Actor actor, List<CaseFile> moved, Map<Long, Look> looks) {
    List<Long> ids = moved.stream().map(CaseFile::id).toList();
    return cases.listHistories(actor.county(), ids).stream()
        .filter(event -> isLater(event, looks.get(event.caseId())))
        .filter(event -> !event.actorKind().equals("staff") || event.actor() != actor.personId())
        .collect(Collectors.groupingBy(CaseEvent::caseId));
  }

  private static boolean isLater(CaseEvent event, @Nullable Look look) {
    return look != null && event.version() > look.version();
  }

  private static String inWords(List<CaseEvent> events, Say say) {
    List<String> named =
        events.reversed().stream().map(event -> word(event, say)).distinct().toList();
    String some = say.joined(named.subList(0, Math.min(NAMED, named.size())));
    return say.it(named.size() > NAMED ? "desk.news.more" : "desk.news", some, events.size());
  }

  private static String word(CaseEvent event, Say say) {
    boolean joined = event.move().equals("merge") && event.from() == event.to();
    String own = "desk.news." + (joined ? "told" : event.move());
    return say.it(say.has(own) ? own : "case-move." + event.move());
  }
}
