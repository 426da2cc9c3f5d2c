// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.checkpoint;

import java.net.URI;

/**
 * Who cosigns our checkpoints.
 *
 * @param url what stands before {@code /add-checkpoint}
 */
record WitnessAddress(VerifierKey key, URI url) {

  static WitnessAddress parse(String text) {
    String[] parts = text.strip().split("\\s+");
    if (parts.length != 2 || !parts[1].matches("https?://.+")) {
      throw new IllegalArgumentException("a witness is its key, a space and its address: " + text);
    }
    VerifierKey key = VerifierKey.parse(parts[0]);
    CheckpointSettings.requireKind(key, VerifierKey.Kind.COSIGNATURE);
    return new WitnessAddress(key, URI.create(parts[1].replaceAll("/+$", "")));
  }

  URI addCheckpoint() {
    return URI.create(url + "/add-checkpoint");
  }
}
