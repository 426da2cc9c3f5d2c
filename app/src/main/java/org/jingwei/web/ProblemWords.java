// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import java.util.List;
import java.util.Locale;
import org.jingwei.shared.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts refusals into the caller's language. */
@Component
final class ProblemWords {

  private static final String PREFIX = "refusal.";

  private final MessageSource words;

  ProblemWords(MessageSource words) {
    this.words = words;
  }

  /** One refusal speaks for itself; several are listed under a common title. */
  Problem of(List<Refusal> refusals, Locale locale) {
    var first = refusals.getFirst();
    var errors = refusals.stream().map(refusal -> wrong(refusal, locale)).toList();
    int status = first.kind().status();
    if (refusals.size() > 1) {
      return new Problem(
          status,
          "several",
          rule("several", List.of(refusals.size()), locale),
          remedy("several", List.of(), locale),
          errors,
          null);
    }
    var only = errors.getFirst();
    return new Problem(status, first.code(), only.rule(), only.remedy(), errors, null);
  }

  /** A problem with a status of its own. */
  Problem of(int status, String code, Locale locale, Object... args) {
    var list = List.of(args);
    return new Problem(status, code, rule(code, list, locale), remedy(code, list, locale));
  }

  private Problem.Wrong wrong(Refusal refusal, Locale locale) {
    return new Problem.Wrong(
        refusal.field(),
        refusal.code(),
        rule(refusal.code(), refusal.args(), locale),
        remedy(refusal.code(), refusal.args(), locale));
  }

  String rule(String code, List<?> args, Locale locale) {
    return text(PREFIX + code, args, locale, code);
  }

  String remedy(String code, List<?> args, Locale locale) {
    return text(PREFIX + code + ".remedy", args, locale, "");
  }

  // As text, because MessageFormat would write the code 421127 as 421,127; a state in its words.
  private String text(String key, List<?> args, Locale locale, String otherwise) {
    Object[] texts =
        args.stream()
            .map(arg -> words.getMessage("case-state." + arg, null, String.valueOf(arg), locale))
            .toArray();
    return String.valueOf(words.getMessage(key, texts, otherwise, locale));
  }
}
