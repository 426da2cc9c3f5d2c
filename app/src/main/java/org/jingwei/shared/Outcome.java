// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.shared;

import java.util.function.Function;

/** What came of a request: the value, or the refusals that stopped it. Bugs are exceptions. */
public sealed interface Outcome<T> {

  /** It was done. */
  record Done<T>(T value) implements Outcome<T> {}

  /** It was not done, and nothing was changed. */
  record Refused<T>(java.util.List<Refusal> refusals) implements Outcome<T> {
    public Refused {
      refusals = java.util.List.copyOf(refusals);
    }
  }

  static <T> Outcome<T> done(T value) {
    return new Done<>(value);
  }

  static <T> Outcome<T> refused(Refusal... refusals) {
    return new Refused<>(java.util.List.of(refusals));
  }

  default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
    return switch (this) {
      case Done<T>(T value) -> new Done<>(change.apply(value));
      case Refused<T>(var refusals) -> new Refused<>(refusals);
    };
  }

  /** The value, or an {@link Unfulfilled} that the web advice turns into the refusals' answer. */
  default T orThrow() {
    return switch (this) {
      case Done<T>(T value) -> value;
      case Refused<T>(var refusals) -> throw new Unfulfilled(refusals);
    };
  }
}
