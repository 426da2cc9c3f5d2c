// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.gates;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jingwei.casework.Feed;
import org.jingwei.shared.Slice;
import org.jspecify.annotations.Nullable;

/** What the first word of a method's name promises of its answer. */
final class Prefixes {

  static final Predicate<Method> FOUND = method -> answers(method, Optional.class);

  static final Predicate<Method> LISTED =
      method ->
          Stream.of(List.class, Slice.class, Feed.class).anyMatch(type -> answers(method, type));

  static final Predicate<Method> GOT =
      method ->
          !answers(method, Optional.class)
              && !method.getAnnotatedReturnType().isAnnotationPresent(Nullable.class);

  private Prefixes() {}

  /** Methods that others may call, named with a prefix; not those that a library names. */
  static DescribedPredicate<JavaMethod> are(String prefix) {
    return DescribedPredicate.describe(
        "are called " + prefix + "…",
        method -> {
          String rest = method.getName().startsWith(prefix) ? method.getName() : "";
          boolean named =
              !rest.isEmpty()
                  && (rest.length() == prefix.length()
                      || Character.isUpperCase(rest.charAt(prefix.length())));
          Method real = named ? method.reflect() : null;
          return real != null && !real.isSynthetic() && !isNamedElsewhere(real);
        });
  }

  static ArchCondition<JavaMethod> answer(String what, Predicate<Method> keeps) {
    return new ArchCondition<>("answer " + what) {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean kept = keeps.test(method.reflect());
        events.add(new SimpleConditionEvent(method, kept, method.getFullName()));
      }
    };
  }

  private static boolean answers(Method method, Class<?> type) {
    Type answer = method.getGenericReturnType();
    // A door's answer may be refused; what counts is what stands in the Outcome.
    return method.getReturnType() == type
        || answer.getTypeName().startsWith("org.jingwei.shared.Outcome<" + type.getName());
  }

  private static boolean isNamedElsewhere(Method method) {
    return supers(method.getDeclaringClass())
        .anyMatch(type ->
            Arrays.stream(type.getMethods())
                    .anyMatch(m ->
                        m.getName().equals(method.getName())
                            && m.getParameterCount() == method.getParameterCount())
                || declares(type, method));
  }

  private static boolean declares(Class<?> type, Method method) {
    return Arrays.stream(type.getDeclaredMethods())
        .anyMatch(m ->
            m.getName().equals(method.getName())
                && m.getParameterCount() == method.getParameterCount());
  }

  private static Stream<Class<?>> supers(Class<?> type) {
    Stream<Class<?>> above =
        Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()));
    return above.flatMap(t -> Stream.concat(Stream.of(t), supers(t)));
  }
}
