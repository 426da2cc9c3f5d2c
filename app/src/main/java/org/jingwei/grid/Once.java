// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Works a value out when it is first asked for, once, and lets go of what it was made from. */
final class Once<T> implements Supplier<T> {

  private @Nullable Supplier<T> source;
  private volatile @Nullable T value;

  Once(Supplier<T> source) {
    this.source = source;
  }

  @Override
  public T get() {
    T known = value;
    return known != null ? known : make();
  }

  private synchronized T make() {
    T known = value;
    if (known == null) {
      known = java.util.Objects.requireNonNull(source).get();
      value = known;
      source = null;
    }
    return known;
  }
}
