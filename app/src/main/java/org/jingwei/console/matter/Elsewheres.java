// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jingwei.casework.Cases;
import org.jingwei.casework.Opening;
import org.jingwei.casework.Who;
import org.jingwei.console.kit.Field;
import org.jingwei.console.kit.ForwardedWords;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Tone;
import org.jingwei.directory.Permission;
import org.jingwei.forwarding.Endpoint;
import org.jingwei.forwarding.Forwarded;
import org.jingwei.forwarding.Forwarded.State;
import org.jingwei.forwarding.Forwarding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows where a matter is elsewhere; what can be done is asked of the rules. */
@Component
final class Elsewheres {

  private final Forwarding forwarding;
  private final Cases cases;

  Elsewheres(Forwarding forwarding, Cases cases) {
    this.forwarding = forwarding;
    this.cases = cases;
  }

  Elsewhere of(Reading at) {
    Set<String> open =
        cases.listOpenings(at.dossier(), new Who.Staff(at.actor())).stream()
            .filter(one -> one.findObstacle().isEmpty())
            .map(Opening::move)
            .collect(Collectors.toSet());
    List<Field.Option> choices =
        open.contains("forward")
            ? forwarding.listChoices(at.file()).stream()
                .map(one -> new Field.Option(one.code(), at.say().of(one.name())))
                .toList()
            : List.of();
    List<Elsewhere.Place> places =
        forwarding.listOfCase(at.county(), at.file().id()).reversed().stream()
            .map(one -> place(at, one))
            .toList();
    return new Elsewhere(choices, places, open.contains("call-off"));
  }

  private Elsewhere.Place place(Reading at, Forwarded one) {
    Say say = at.say();
    String name =
        forwarding
            .findEndpoint(at.county(), one.endpoint())
            .map(Endpoint::name)
            .map(say::of)
            .orElse(one.endpoint());
    boolean may = at.actor().may(Permission.DECLINE, at.file().area());
    boolean dead = one.state() == State.DEAD;
    return new Elsewhere.Place(
        one.id(),
        name,
        new Mark(tone(one), ForwardedWords.state(one, say), ""),
        facts(say, one),
        ForwardedWords.trouble(one, say),
        one.faultWords() == null ? "" : one.faultWords(),
        dead && may,
        dead && may && one.number() == null);
  }

  private static Tone tone(Forwarded one) {
    return switch (one.state()) {
      case ENDED -> Tone.FINE;
      case DEAD -> Tone.OVER;
      case CALLED_OFF -> Tone.PAUSED;
      case UNSURE -> Tone.SOON;
      default -> Tone.PLAIN;
    };
  }

  private List<Fact> facts(Say say, Forwarded one) {
    List<Fact> facts = new ArrayList<>();
    add(facts, say.it("elsewhere.number"), one.number());
    add(
        facts,
        say.it("elsewhere.status"),
        one.status() == null ? "" : ForwardedWords.theirs(one.status(), say));
    add(facts, say.it("elsewhere.agency"), one.agency());
    add(facts, say.it("elsewhere.expected"), when(say, one.expectedAt()));
    add(facts, say.it("elsewhere.sent-on"), when(say, one.createdAt()));
    add(facts, say.it("elsewhere.heard"), when(say, one.heardAt()));
    Forwarding.Remarks remarks = forwarding.remarks(one);
    if (remarks.waiting() + remarks.sent() + remarks.failed() > 0) {
      String counted =
          say.it("elsewhere.remarks.of", remarks.sent(), remarks.waiting(), remarks.failed());
      facts.add(new Fact(say.it("elsewhere.remarks"), counted));
    }
    if (one.number() == null) {
      facts.add(new Fact(say.it("elsewhere.mark"), one.mark()));
    }
    return facts;
  }

  private static void add(List<Fact> facts, String label, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      facts.add(new Fact(label, value));
    }
  }

  private static String when(Say say, @Nullable Instant at) {
    return at == null ? "" : say.when(at);
  }
}
