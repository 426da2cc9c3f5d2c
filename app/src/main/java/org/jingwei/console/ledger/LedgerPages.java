// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.ledger;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jingwei.checkpoint.Checkpoints;
import org.jingwei.checkpoint.PublishedCheckpoint;
import org.jingwei.checkpoint.Witness;
import org.jingwei.console.kit.Frames;
import org.jingwei.console.ledger.LedgerView.Watched;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Slice;
import org.jingwei.shared.Unfulfilled;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was signed of the ledger, for everybody: to look at, to keep, to hang on the board. */
@Controller
class LedgerPages {

  private static final int ROWS = 24;

  /** At least one is signed each day. */
  private static final Duration LATE = Duration.ofHours(26);

  private final Checkpoints checkpoints;
  private final Witness witness;
  private final Frames frames;
  private final Clock clock;

  LedgerPages(Checkpoints checkpoints, Witness witness, Frames frames, Clock clock) {
    this.checkpoints = checkpoints;
    this.witness = witness;
    this.frames = frames;
    this.clock = clock;
  }

  @GetMapping("/ledger")
  String page(@RequestParam(required = false) @Nullable String after, Model model) {
    Optional<PublishedCheckpoint> last = checkpoints.findLast();
    Slice<PublishedCheckpoint> page = checkpoints.list(after, ROWS);
    model.addAttribute(
        "view",
        new LedgerView(
            last.map(Signed::of).orElse(null),
            last.filter(one -> clock.instant().isAfter(one.at().plus(LATE))).isPresent(),
            page.items().stream().map(Signed::of).toList(),
            page.next() == null ? "" : "/ledger?after=" + page.next(),
            checkpoints.listKeys(),
            checkpoints.listWitnessKeys(),
            watched()));
    return "ledger/ledger";
  }

  private List<Watched> watched() {
    return witness.listOrigins().stream()
        .map(origin -> new Watched(origin, witness.findSize(origin).orElse(0L)))
        .toList();
  }

  /** One page of paper for the notice board. */
  @GetMapping("/ledger/sheet")
  String sheet(
      @RequestParam(required = false) @Nullable Long id, HttpServletRequest request, Model model) {
    PublishedCheckpoint one =
        (id == null ? checkpoints.findLast() : checkpoints.find(id))
            .orElseThrow(
                () -> new Unfulfilled(Refusal.of(Refusal.Kind.ABSENT, "checkpoint-absent")));
    model.addAttribute("signed", Signed.of(one));
    model.addAttribute("key", checkpoints.listKeys().getFirst());
    model.addAttribute("footer", frames.say(request).it("ledger.sheet.foot", checkpoints.origin()));
    return "ledger/sheet";
  }
}
