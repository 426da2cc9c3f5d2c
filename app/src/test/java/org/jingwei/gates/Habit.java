// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.gates;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A rule of the house that every class of the product keeps. */
enum Habit {
  NAMES_SAY_WHAT_A_CLASS_IS(
      classes().should().haveNameNotMatching(".*(Impl|Utils?|Helper|Manager|Dto|DTO)(\\$.*)?"),
      Breaches.OrderManager.class),

  RULES_KNOW_NEITHER_SPRING_NOR_THE_DATABASE(
      noClasses()
          .that(simpleNameEndingWith("Rules").or(simpleNameEndingWith("Rule")))
          .and()
          .resideOutsideOfPackage("org.jingwei.web..")
          .and(areNotAnnotationsOfSpring())
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..")),
      Breaches.ImpureRules.class),

  CONTROLLERS_ARE_PACKAGE_PRIVATE(
      classes()
          .that()
          .areMetaAnnotatedWith(Controller.class)
          .or()
          .areMetaAnnotatedWith(RestControllerAdvice.class)
          .should()
          .notBePublic(),
      Breaches.OpenPages.class),

  STORES_AND_QUERIES_ARE_PACKAGE_PRIVATE(
      classes()
          .that(simpleNameEndingWith("Store").or(simpleNameEndingWith("Queries")))
          .should()
          .notBePublic(),
      Breaches.OpenStore.class),

  TIME_IS_NOT_KEPT_IN_A_MUTABLE_DATE(
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar)"),
      Breaches.OldDate.class),

  TIME_IS_ASKED_OF_THE_CLOCK(
      noClasses().should().callMethodWhere(asksTheMachineForTheTime()), Breaches.OwnTime.class),

  THE_CLOCK_IS_INJECTED(
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.jingwei.database.ProcessConfiguration")
          .should()
          .callMethodWhere(makesAClock()),
      Breaches.OwnClock.class),

  ONE_WAY_LEADS_OUT(
      noClasses()
          .that()
          .resideOutsideOfPackage("org.jingwei.outgoing")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.net\\.http\\.HttpClient|java\\.net\\.(Http)?URLConnection|java\\.net\\.Socket"
                  + "|org\\.apache\\.hc\\..*|org\\.springframework\\.web\\.client\\.Rest(Client|Template)"),
      Breaches.OwnWayOut.class),

  ONLY_COMMANDS_PRINT(
      noClasses()
          .that()
          .resideOutsideOfPackages("org.jingwei.cli..", "org.jingwei.demo..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err"),
      Breaches.Shouting.class),

  FAULTS_GO_TO_THE_LOG(
      noClasses()
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "printStackTrace", call -> call.getName().equals("printStackTrace"))),
      Breaches.Tracing.class),

  WHAT_IS_FOUND_MAY_BE_ABSENT(
      methods().that(Prefixes.are("find")).should(Prefixes.answer("an Optional", Prefixes.FOUND)),
      Breaches.Lookups.class),

  WHAT_IS_LISTED_MAY_BE_MANY(
      methods()
          .that(Prefixes.are("list"))
          .should(Prefixes.answer("a List, a Slice or a Feed", Prefixes.LISTED)),
      Breaches.Lookups.class),

  WHAT_IS_GOT_IS_THERE(
      methods()
          .that(Prefixes.are("get"))
          .should(Prefixes.answer("neither an Optional nor a null", Prefixes.GOT)),
      Breaches.Lookups.class);

  private static final Set<Class<?>> TELL_THE_TIME =
      Set.of(
          Instant.class,
          LocalDate.class,
          LocalDateTime.class,
          OffsetDateTime.class,
          ZonedDateTime.class,
          Year.class);

  final ArchRule rule;
  final Class<?> breach;

  Habit(ArchRule rule, Class<?> breach) {
    this.rule = rule;
    this.breach = breach;
  }

  private static DescribedPredicate<JavaMethodCall> asksTheMachineForTheTime() {
    return DescribedPredicate.describe(
        "the time without a clock",
        call ->
            call.getName().equals("currentTimeMillis")
                || call.getName().equals("now")
                    && !call.getTarget().getRawParameterTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(Clock.class))
                    && TELL_THE_TIME.stream()
                        .anyMatch(type -> call.getTargetOwner().isEquivalentTo(type)));
  }

  private static DescribedPredicate<JavaMethodCall> makesAClock() {
    return DescribedPredicate.describe(
        "makes a clock",
        call ->
            call.getTargetOwner().isEquivalentTo(Clock.class)
                && List.of("system", "systemUTC", "systemDefaultZone").contains(call.getName()));
  }

  private static DescribedPredicate<JavaClass> areNotAnnotationsOfSpring() {
    return DescribedPredicate.describe("are classes", type -> !type.isAnnotation());
  }
}
