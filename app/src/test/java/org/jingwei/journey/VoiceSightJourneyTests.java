// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Move;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.jingwei.report.NewReport;
import org.jingwei.vault.PersonalData;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who hears what was spoken of a matter. */
class VoiceSightJourneyTests extends CaseJourney {

  @LocalServerPort int port;
  @Autowired Directory directory;

  private static byte[] secondOfSilence() {
    byte[] samples = new byte[8_000];
    return ByteBuffer.allocate(46 + samples.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("RIFF".getBytes(US_ASCII))
        .putInt(38 + samples.length)
        .put("WAVEfmt ".getBytes(US_ASCII))
        .putInt(18)
        .putShort((short) 7)
        .putShort((short) 1)
        .putInt(8_000)
        .putInt(8_000)
        .putShort((short) 1)
        .putShort((short) 8)
        .putShort((short) 0)
        .put("data".getBytes(US_ASCII))
        .putInt(samples.length)
        .put(samples)
        .array();
  }

  private record Spoken(CaseFile file, String address) {}

  private Spoken spoken(boolean confidential) {
    long voice = reports.addVoice(HUANGMEI, secondOfSilence(), CLOCK.instant()).orThrow().id();
    NewReport told = lamp(UUID.randomUUID().toString(), PersonalData.NONE).withVoice(voice);
    CaseFile file =
        cases.find(HUANGMEI, cases.receive(HUANGMEI, told, WEB).orThrow().caseId()).orElseThrow();
    if (confidential) {
      file = move(file, new Move.Mark(null, true, "当事人要求"), DESK);
    }
    file = move(file, new Move.Accept(null), DESK);
    file = move(file, new Move.Dispatch(CENTRE, java.util.List.of(), null), DESK);
    return new Spoken(file, "/cases/" + file.id() + "/voices/" + voice);
  }

  private int status(Role role, Spoken spoken) {
    return Colleague.hired(new Staff(directory, port), port, CENTRE, role, "421127")
        .get(spoken.address())
        .statusCode();
  }

  @Test
  void theUnitHearsAVoiceNoteOfItsMatter() {
    Spoken open = spoken(false);
    assertThat(status(Role.UNIT_CLERK, open)).isEqualTo(200);
    assertThat(status(Role.DESK, open)).isEqualTo(200);
  }

  @Test
  void ofAConfidentialMatterTheDeskHearsItAndTheUnitDoesNot() {
    Spoken hidden = spoken(true);
    assertThat(status(Role.UNIT_CLERK, hidden)).isEqualTo(404);
    assertThat(status(Role.DESK, hidden)).isEqualTo(200);
  }
}
