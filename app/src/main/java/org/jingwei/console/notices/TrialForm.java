// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.notices;

import java.util.Arrays;
import java.util.List;
import org.jingwei.console.kit.Field;
import org.jingwei.console.kit.Field.Kind;
import org.jingwei.console.kit.Say;
import org.jingwei.notification.Way;
import org.jingwei.shared.Refusal;

/**
 * The form that sends a trial message.
 *
 * @param wrong what stood in its way
 */
public record TrialForm(Field way, Field to, List<Refusal> wrong) {

  public TrialForm {
    wrong = List.copyOf(wrong);
  }

  static TrialForm empty(Say say) {
    return of(Way.TEXT, "", "", List.of(), say);
  }

  static TrialForm refused(Way way, String to, List<Refusal> wrong, Say say) {
    String error =
        wrong.stream()
            .filter(one -> "to".equals(one.field()))
            .map(one -> say.refusal(one) + " " + say.remedy(one))
            .findFirst()
            .orElse("");
    return of(way, to, error, wrong, say);
  }

  private static TrialForm of(Way way, String to, String error, List<Refusal> wrong, Say say) {
    var ways =
        Arrays.stream(Way.values())
            .map(one -> new Field.Option(one.name(), say.it("outbox.way." + one)))
            .toList();
    return new TrialForm(
        Field.of("way", Kind.CHOICE, say.it("outbox.try.way"))
            .mustBeGiven()
            .options(ways)
            .value(way.name()),
        Field.of("to", Kind.TEXT, say.it("outbox.try.to"))
            .mustBeGiven()
            .hint(say.it("outbox.try.to.more"))
            .value(to)
            .error(error),
        wrong);
  }
}
