// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Which faults are nobody's but the caller's, who has gone. */
class ProblemResolverTests {

  @Test
  void aBrokenPipeToTheDatabaseIsStillAnIncident() {
    var pipe = new IOException("Broken pipe");
    assertThat(DisconnectedClientHelper.isClientDisconnectedException(pipe)).isTrue();
    var database = new DataAccessResourceFailureException("an I/O error", pipe);
    assertThat(DisconnectedClientHelper.isClientDisconnectedException(database)).isFalse();
  }
}
