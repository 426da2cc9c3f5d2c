// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.Optional;
import org.jingwei.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A move that somebody may make on a case file as it stands.
 *
 * @param move its {@link Move#name}
 * @param obstacle what must be out of the way first, such as a co-handler who has not reported;
 *     null where nothing but what the person enters can stop it
 */
public record Opening(String move, @Nullable Refusal obstacle) {

  /** As {@link #obstacle}; empty where nothing is in the way. */
  public Optional<Refusal> findObstacle() {
    return Optional.ofNullable(obstacle);
  }
}
