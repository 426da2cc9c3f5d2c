// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.gates;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import org.jingwei.Jingwei;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Modules, their doors and the arrows between them. */
class RoomTests {

  @Test
  void callOnlyWhatTheyDeclareAndOnlyThroughDoors() {
    ApplicationModules.of(Jingwei.class).verify();
  }

  @Test
  void haveNoCycleBetweenPackages() {
    slices().matching("org.jingwei.(**)").should().beFreeOfCycles().check(Product.classes());
  }

  @Test
  void keepMostOfTheirTypesToThemselves() {
    var types =
        Product.classes().stream()
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
            .toList();
    long inside = types.stream().filter(type -> !isPublic(type)).count();
    System.out.printf(
        "%d of %d top-level types are package-private (%d %%)%n",
        inside, types.size(), inside * 100 / types.size());
    assertThat(inside * 100).isGreaterThanOrEqualTo(types.size() * 45L);
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC);
  }
}
