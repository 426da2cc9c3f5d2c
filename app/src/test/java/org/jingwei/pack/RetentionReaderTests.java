// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jingwei.retention.RetentionRule;
import org.jingwei.shared.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionReaderTests {

  @TempDir Path folder;

  private PackDraft pack(String rows) throws IOException {
    Files.writeString(folder.resolve("retention.csv"), "kind,days,source,source_en\n" + rows);
    return new PackDraft(PackFiles.ofFolder(folder));
  }

  @Test
  void readsHowLongACountyKeepsWhat() throws IOException {
    PackDraft draft =
        pack("reporters,730,县档案局〔2026〕3号,County archive decision 3\nphotos,90,县里决定,\n");
    assertThat(new RetentionReader(draft).read())
        .containsExactly(
            new RetentionRule(
                "reporters", 730, new Words("县档案局〔2026〕3号", "County archive decision 3")),
            new RetentionRule("photos", 90, new Words("县里决定", "县里决定")));
    assertThat(draft.problems()).isEmpty();
  }

  @Test
  void namesFileAndLineOfARuleThatCannotBe() throws IOException {
    PackDraft draft = pack("ledger,30,无,\nphotos,0,无,\nphotos2,9,无,\nwords,30,,\n");
    assertThat(new RetentionReader(draft).read()).isEmpty();
    assertThat(draft.problems()).extracting(PackProblem::line).containsExactly(2, 3, 4, 5);
  }
}
