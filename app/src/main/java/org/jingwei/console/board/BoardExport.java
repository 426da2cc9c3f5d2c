// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.board;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jingwei.console.kit.Exports;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Permission;
import org.jingwei.ledger.LedgerAction;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes a table of the board out as a file; it is on the ledger before the first byte leaves. */
@Controller
class BoardExport {

  private static final LedgerAction EXPORT = new LedgerAction("figures.export");

  private final BoardViews views;
  private final Frames frames;
  private final Exports exports;

  BoardExport(BoardViews views, Frames frames, Exports exports) {
    this.views = views;
    this.frames = frames;
    this.exports = exports;
  }

  @GetMapping("/board/{table:units|towns}.csv")
  ResponseEntity<byte[]> export(
      Actor actor,
      @PathVariable String table,
      @RequestParam Map<String, String> query,
      HttpServletRequest request) {
    if (!actor.mayAnywhere(Permission.EXPORT)) {
      throw new Unfulfilled(Refusal.of(Refusal.Kind.FORBIDDEN, "not-allowed"));
    }
    Choice choice = Choice.of(query, views.today(actor.county()));
    if (choice.wrong() != null) {
      throw new Unfulfilled(List.of(choice.wrong()));
    }
    Say say = frames.say(request);
    boolean towns = table.equals("towns");
    BoardView board = views.of(actor, choice, say);
    exports.record(actor, EXPORT, new LedgerSubject("figures", table), choice.query());
    String name = "%s-%s-%s.csv".formatted(table, choice.period().from(), choice.period().to());
    return ResponseEntity.ok()
        .headers(Exports.headers(name))
        .body(
            FigureCsv.of(towns ? board.places() : board.units(), towns, say)
                .getBytes(StandardCharsets.UTF_8));
  }
}
