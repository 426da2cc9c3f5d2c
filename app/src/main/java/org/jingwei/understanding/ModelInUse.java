// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.understanding;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jingwei.learning.TextModel;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands the model that a county uses to the reports of this process, and follows a change of it.
 */
final class ModelInUse {

  private static final Logger log = LoggerFactory.getLogger(ModelInUse.class);

  private final ModelStore store;
  private final Reports reports;
  private final Map<CountyCode, Integer> versions = new ConcurrentHashMap<>();

  /** What was taken over last, also where it could not be read. */
  private final Map<CountyCode, Integer> wanted = new ConcurrentHashMap<>();

  ModelInUse(ModelStore store, Reports reports) {
    this.store = store;
    this.reports = reports;
  }

  /** The version that guesses in this process; 0 for the pack's words. */
  int version(CountyCode county) {
    return versions.getOrDefault(county, 0);
  }

  /** Takes over what was chosen since, here or in another process; 1 if something was. */
  synchronized int refresh(CountyCode county) {
    int chosen = store.inUse(county).version();
    if (chosen == wanted.getOrDefault(county, 0)) {
      return 0;
    }
    @Nullable TextModel model = chosen == 0 ? null : find(county, chosen).orElse(null);
    reports.useModel(county, model);
    versions.put(county, model == null ? 0 : chosen);
    wanted.put(county, chosen);
    return 1;
  }

  Optional<TextModel> find(CountyCode county, int version) {
    return store
        .findState(county, version)
        .map(state -> {
          try {
            return TextModel.load(new ByteArrayInputStream(state));
          } catch (IOException unreadable) {
            // The pack's words go on guessing; the next night makes a model that can be read.
            log.warn("{}: model {} cannot be read", county, version, unreadable);
            return null;
          }
        });
  }
}
