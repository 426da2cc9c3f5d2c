// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.board;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Permission;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerAction;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.ledger.LedgerEntry;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes a table of the board out as a file; it is on the ledger before the first byte leaves. */
@Controller
class BoardExport {

  private static final LedgerAction EXPORT = new LedgerAction("figures.export");

  private final BoardViews views;
  private final Frames frames;
  private final Ledger ledger;
  private final TransactionTemplate transaction;
  private final Clock clock;

  BoardExport(
      BoardViews views,
      Frames frames,
      Ledger ledger,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.views = views;
    this.frames = frames;
    this.ledger = ledger;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
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
    record(actor, choice, table);
    String name = "%s-%s-%s.csv".formatted(table, choice.period().from(), choice.period().to());
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .body(
            FigureCsv.of(towns ? board.places() : board.units(), towns, say)
                .getBytes(StandardCharsets.UTF_8));
  }

  private void record(Actor actor, Choice choice, String table) {
    var by =
        LedgerActor.person(actor.personId(), actor.unit(), actor.grants().getFirst().role().name());
    var entry =
        new LedgerEntry(clock.instant(), by, EXPORT, new LedgerSubject("figures", table))
            .because(choice.query());
    transaction.executeWithoutResult(status -> ledger.append(actor.county(), entry));
  }
}
