// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.report;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.jingwei.report.Category.Field;
import org.jingwei.shared.Words;

/** Whether an answer is of the kind that a category's extra question asks for. */
final class FieldAnswers {

  private FieldAnswers() {}

  static boolean fits(Field field, String answer) {
    return switch (field.type()) {
      case TEXT -> true;
      case NUMBER -> isNumber(answer);
      case DATETIME -> isTime(answer);
      case CHOICE -> isOption(field.options(), answer);
      case CHOICES ->
          List.of(answer.split(";", -1)).stream()
              .allMatch(a -> isOption(field.options(), a.strip()));
    };
  }

  private static boolean isOption(List<Words> options, String answer) {
    return options.stream().anyMatch(o -> o.zh().equals(answer) || o.en().equalsIgnoreCase(answer));
  }

  private static boolean isNumber(String answer) {
    if (answer.length() > 20) {
      return false;
    }
    try {
      return new BigDecimal(answer.strip()).scale() <= 6;
    } catch (NumberFormatException notANumber) {
      return false;
    }
  }

  private static boolean isTime(String answer) {
    try {
      if (answer.endsWith("Z") || answer.lastIndexOf('+') > 10) {
        return OffsetDateTime.parse(answer).getYear() > 1900;
      }
      return LocalDateTime.parse(answer.replace(' ', 'T')).getYear() > 1900;
    } catch (DateTimeException notATime) {
      return false;
    }
  }
}
