// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench;

import org.jingwei.bench.Load.Worker;

/** The raw limit of one report: its rows by three inserts in a transaction. */
record RawInsert(RawRows rows, Samples samples) implements Worker {
  @Override
  public void once() throws Exception {
    rows.insert(samples.next());
  }

  @Override
  public void close() throws Exception {
    rows.close();
  }
}
