// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.jingwei.casework.Learned.Shown;
import org.jingwei.casework.dispatch.DispatchLearner;
import org.jingwei.casework.dispatch.LearnerSettings;
import org.junit.jupiter.api.Test;

class LearnedTests {

  @Test
  void keepsWhatWasShownWithHowSureItWasAndHowItWentOut() throws IOException {
    Learned learned = new Learned();
    Shown shown = new Shown("roads", 0.97, true, DispatchWay.MEASURE);
    learned.show(7, Optional.of(shown));
    Learned again = Learned.load(learned.save(), FeedPosition.START);
    assertThat(again.takeShown(7)).contains(shown);
    assertThat(again.takeShown(7)).isEmpty();
  }

  @Test
  void readsWhatWasKeptBeforeAndCallsNothingOfItSure() throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeInt(1);
    out.writeLong(7);
    out.writeUTF("roads");
    out.writeDouble(0.97);
    new DispatchLearner(LearnerSettings.USUAL).save(out);
    out.flush();
    assertThat(Learned.load(bytes.toByteArray(), FeedPosition.START).takeShown(7))
        .contains(new Shown("roads", 0.97, false, DispatchWay.PERSON));
  }
}
