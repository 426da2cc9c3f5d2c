// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.checkpoint;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the ledger is signed and witnessed: docs/ledger.md.
 *
 * @param origin names the county's log for all time, such as {@code desk.example.gov.cn/ledger};
 *     empty for {@code jingwei/} and the county's code
 * @param every how often a checkpoint is signed, if the tree grew
 * @param witnesses who cosigns ours: of each the key, a space and the address under which it has
 *     {@code add-checkpoint}
 * @param logs whose checkpoints we cosign: the key of each, whose name is the log's origin
 */
@ConfigurationProperties("jingwei.checkpoint")
record CheckpointSettings(
    @DefaultValue("") String origin,
    @DefaultValue("1h") Duration every,
    @DefaultValue List<String> witnesses,
    @DefaultValue List<String> logs) {

  CheckpointSettings {
    if (!every.isPositive()) {
      throw new IllegalArgumentException("jingwei.checkpoint.every is longer than nothing");
    }
    if (!origin.matches("[^\\s+\\p{Cntrl}]*")) {
      throw new IllegalArgumentException(
          "jingwei.checkpoint.origin has neither spaces nor plus signs: " + origin);
    }
    logs.stream().map(VerifierKey::parse).forEach(key -> requireKind(key, VerifierKey.Kind.NOTE));
    witnesses.forEach(WitnessAddress::parse);
  }

  static void requireKind(VerifierKey key, VerifierKey.Kind kind) {
    if (key.kind() != kind) {
      throw new IllegalArgumentException(
          "%s is not a key of kind %s: a log signs notes, a witness cosigns".formatted(key, kind));
    }
  }

  String originOf(int county) {
    return origin.isBlank() ? "jingwei/" + county : origin;
  }

  List<VerifierKey> logKeys() {
    return logs.stream().map(VerifierKey::parse).toList();
  }

  List<WitnessAddress> witnessAddresses() {
    return witnesses.stream().map(WitnessAddress::parse).toList();
  }
}
