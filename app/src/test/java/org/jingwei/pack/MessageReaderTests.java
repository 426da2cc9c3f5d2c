// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jingwei.notification.MessageKind;
import org.jingwei.notification.MessageText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageReaderTests {

  @TempDir Path folder;

  private PackDraft pack(String rows) throws IOException {
    Files.writeString(folder.resolve("messages.csv"), "kind,text,text_en\n" + rows);
    return new PackDraft(PackFiles.ofFolder(folder));
  }

  @Test
  void readsWhatACountySaysInEitherLanguage() throws IOException {
    PackDraft draft = pack("accepted,{code} 已受理,\nanswered,{code} 办好了,{code} is done\n");
    assertThat(new MessageReader(draft).read())
        .containsExactly(
            new MessageText(MessageKind.ACCEPTED, "zh", "{code} 已受理"),
            new MessageText(MessageKind.ANSWERED, "zh", "{code} 办好了"),
            new MessageText(MessageKind.ANSWERED, "en", "{code} is done"));
    assertThat(draft.problems()).isEmpty();
  }

  @Test
  void namesFileAndLineOfATextThatCannotBeSent() throws IOException {
    PackDraft draft = pack("accepted,已受理,\nthanked,{code},\ndeclined,,\n");
    assertThat(new MessageReader(draft).read()).isEmpty();
    assertThat(draft.problems())
        .extracting(PackProblem::file, PackProblem::line)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("messages.csv", 2),
            org.assertj.core.api.Assertions.tuple("messages.csv", 3),
            org.assertj.core.api.Assertions.tuple("messages.csv", 4));
  }

  @Test
  void needsNoFile() {
    PackDraft draft = new PackDraft(PackFiles.ofFolder(folder));
    assertThat(new MessageReader(draft).read()).isEmpty();
    assertThat(draft.problems()).isEmpty();
  }
}
