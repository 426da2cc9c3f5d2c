// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.gates;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HabitTests {

  @ParameterizedTest
  @EnumSource(Habit.class)
  void isKept(Habit habit) {
    habit.rule.check(Product.classes());
  }

  @ParameterizedTest
  @EnumSource(Habit.class)
  void isMissedWhereItIsBroken(Habit habit) {
    var breach = new ClassFileImporter().importClasses(habit.breach);
    assertThat(habit.rule.evaluate(breach).hasViolation()).as(habit.name()).isTrue();
  }
}
