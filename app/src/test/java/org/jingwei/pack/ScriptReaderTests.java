// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jingwei.report.Category.ScriptLine;
import org.jingwei.shared.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptReaderTests {

  @TempDir Path folder;

  private PackDraft pack(String rows) throws IOException {
    Files.writeString(
        folder.resolve("script.csv"), "category,position,question,question_en,required\n" + rows);
    return new PackDraft(PackFiles.ofFolder(folder));
  }

  private static ScriptReader reader(PackDraft draft) {
    return new ScriptReader(draft, List.of("gas", "gas-leak"));
  }

  @Test
  void readsQuestionsInTheOrderOfTheirPositions() throws IOException {
    PackDraft draft = pack("gas,2,阀门关了吗？,,false\ngas,1,有人头晕吗？,Is anybody dizzy?,true\n");
    assertThat(reader(draft).read())
        .containsOnlyKeys("gas")
        .containsEntry(
            "gas",
            List.of(
                new ScriptLine(new Words("有人头晕吗？", "Is anybody dizzy?"), true),
                new ScriptLine(new Words("阀门关了吗？", ""), false)));
    assertThat(draft.problems()).isEmpty();
  }

  @Test
  void namesTheLineOfWhatIsWrong() throws IOException {
    PackDraft draft =
        pack(
            "tax,1,问,,false\ngas,0,问,,false\ngas,1,,,false\ngas,3,问,,maybe\ngas,4,问,,\ngas,4,问,,\n");
    reader(draft).read();
    assertThat(draft.problems())
        .extracting(PackProblem::file, PackProblem::line)
        .containsExactlyInAnyOrder(
            tuple("script.csv", 2),
            tuple("script.csv", 3),
            tuple("script.csv", 4),
            tuple("script.csv", 5),
            tuple("script.csv", 7));
  }

  @Test
  void needsNoFile() {
    PackDraft draft = new PackDraft(PackFiles.ofFolder(folder));
    assertThat(reader(draft).read()).isEmpty();
    assertThat(draft.problems()).isEmpty();
  }
}
