// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import org.jingwei.casework.Cases;
import org.jingwei.shared.CountyCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Loads the pack that comes with the program when the county has none, before the web answers. */
@Component
final class PackAtStart implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(PackAtStart.class);

  private final Packs packs;
  private final Cases cases;
  private final CountyCode county;
  private final String shipped;

  PackAtStart(
      Packs packs,
      Cases cases,
      @Value("${jingwei.county:421127}") int county,
      @Value("${jingwei.pack:huangmei}") String shipped) {
    this.packs = packs;
    this.cases = cases;
    this.county = new CountyCode(county);
    this.shipped = shipped;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (packs.findLoaded(county).isPresent()) {
      cases.reckonAgain(county); // a process that loaded a calendar may have died before this
      return;
    }
    if (shipped.isEmpty()) {
      return;
    }
    LOG.info("loading the pack {}", shipped);
    Packs.Verdict verdict = packs.loadShipped(shipped);
    verdict.problems().stream().limit(20).forEach(p -> LOG.error("pack {}: {}", shipped, p));
    if (!verdict.problems().isEmpty()) {
      throw new IllegalStateException(
          "the pack " + shipped + " has " + verdict.problems().size() + " problems");
    }
    LOG.info("pack {} {} loaded: {}", shipped, verdict.version(), verdict.counts());
  }
}
