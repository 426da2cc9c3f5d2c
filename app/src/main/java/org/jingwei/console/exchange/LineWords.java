// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.exchange;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Tone;
import org.jingwei.exchange.DeadLetter;
import org.jingwei.exchange.Difference;
import org.jingwei.exchange.Exchange;
import org.jingwei.exchange.Passed;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Refusal;
import org.springframework.stereotype.Component;

/** Messages, faults and differences in words. */
@Component
final class LineWords {

  private final Exchange exchange;

  LineWords(Exchange exchange) {
    this.exchange = exchange;
  }

  String line(CountyCode county, String code, Say say) {
    return exchange.findSystem(county, code).map(one -> say.of(one.name())).orElse(code);
  }

  static String type(String type, Say say) {
    String key = "exchange.type." + type;
    return say.has(key) ? say.it(key) : type;
  }

  /** A fault is a code of ours, and after a blank what belongs to it. */
  static String fault(String fault, Say say) {
    if (fault.isEmpty()) {
      return "";
    }
    int blank = fault.indexOf(' ');
    String code = blank < 0 ? fault : fault.substring(0, blank);
    String rest = blank < 0 ? "" : fault.substring(blank + 1);
    String key = "exchange.fault." + code;
    if (say.has(key)) {
      return say.it(key, rest);
    }
    Refusal refusal = Refusal.invalid(code, rest, rest);
    String told = say.refusal(refusal);
    return told.equals("refusal." + code) ? fault : (told + " " + say.remedy(refusal)).strip();
  }

  LetterRow letter(CountyCode county, DeadLetter one, Say say) {
    return new LetterRow(
        one.id(),
        line(county, one.system(), say),
        one.system(),
        one.order(),
        type(one.type(), say),
        fault(one.fault(), say),
        one.since());
  }

  MessageRow message(Passed one, Say say) {
    String state = one.state().toLowerCase(Locale.ROOT);
    Tone tone =
        switch (one.state()) {
          case "DONE", "SENT" -> Tone.FINE;
          case "DEAD" -> Tone.OVER;
          case "WAITING" -> Tone.SOON;
          default -> Tone.PAUSED;
        };
    return new MessageRow(
        one.incoming(),
        one.version(),
        type(one.type(), say),
        say.it("exchange.state." + state),
        tone,
        fault(one.fault(), say),
        one.at(),
        one.endedAt());
  }

  DifferenceRow difference(CountyCode county, Difference one, Say say) {
    String kind = one.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new DifferenceRow(
        one.id(),
        line(county, one.system(), say),
        one.system(),
        one.order(),
        say.it("exchange.difference." + kind),
        moment(one.theirs(), say),
        moment(one.ours(), say),
        one.kind().canBeMended() ? say.it("exchange.mend." + kind) : "",
        one.since());
  }

  private static String moment(String value, Say say) {
    try {
      return value.isEmpty() ? "–" : say.minute(Instant.parse(value));
    } catch (DateTimeParseException notOne) {
      return value;
    }
  }
}
