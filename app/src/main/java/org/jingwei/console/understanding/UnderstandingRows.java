// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Cases;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Permission;
import org.jingwei.report.CategoryTree;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jingwei.understanding.InUse;
import org.jingwei.understanding.Judged;
import org.jingwei.understanding.Trained;
import org.springframework.stereotype.Component;

/** What was judged and learnt, in the reader's words, as far as they may see it. */
@Component
final class UnderstandingRows {

  private final Cases cases;
  private final Reports reports;

  UnderstandingRows(Cases cases, Reports reports) {
    this.cases = cases;
    this.reports = reports;
  }

  /** A matter that the reader may not see is left out. */
  List<DoubtRow> doubts(Actor actor, List<Judged> judged, Say say) {
    Map<Long, CaseFile> seen = new HashMap<>();
    cases
        .listSeen(actor, judged.stream().map(Judged::caseId).toList())
        .forEach(file -> seen.put(file.id(), file));
    List<DoubtRow> rows = new ArrayList<>();
    for (Judged one : judged) {
      CaseFile file = seen.get(one.caseId());
      if (file != null) {
        rows.add(doubt(actor, one, file, say));
      }
    }
    return rows;
  }

  private DoubtRow doubt(Actor actor, Judged one, CaseFile file, Say say) {
    CountyCode county = actor.county();
    boolean wrong = !one.guessed().equals(file.category());
    boolean mend =
        wrong
            && file.state().open()
            && reports.categories(county).find(one.guessed()).isPresent()
            && actor.may(Permission.ACCEPT, file.area());
    return new DoubtRow(
        file.code(),
        file.summary(),
        one.at(),
        category(county, one.guessed(), say),
        one.version() == 0 ? "" : say.percent(Math.round(one.probability() * 100), 100),
        category(county, file.category(), say),
        wrong,
        file.id(),
        file.version(),
        mend ? one.guessed() : "");
  }

  String category(CountyCode county, String code, Say say) {
    CategoryTree tree = reports.categories(county);
    return code.isEmpty()
        ? say.it("understanding.nothing")
        : tree.find(code).map(c -> say.of(c.name())).orElse(code);
  }

  List<ModelRow> models(List<Trained> trained, InUse now, Say say) {
    return trained.stream().map(one -> model(one, now, say)).toList();
  }

  private static ModelRow model(Trained one, InUse now, Say say) {
    boolean used = one.version() == now.version();
    String verdict =
        !one.worthy()
            ? say.it("understanding.model.worse")
            : one.sure() == 0
                ? say.it("understanding.model.never-alone")
                : say.it("understanding.model.worthy");
    return new ModelRow(
        one.version(),
        one.at(),
        one.heldSince(),
        say.it("understanding.model.from", one.examples(), one.labels()),
        of(one.rightNew(), one.heldOut(), say),
        of(one.rightBefore(), one.heldOut(), say),
        of(one.rightPack(), one.heldOut(), say),
        of(one.sureRight(), one.sure(), say),
        verdict,
        used,
        one.kept());
  }

  private static String of(long part, long whole, Say say) {
    return whole == 0
        ? "–"
        : say.it("understanding.of", say.percent(part, whole), say.number(part), say.number(whole));
  }
}
