// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jingwei.notification.MessageKind;
import org.jingwei.notification.MessageText;
import org.jingwei.report.Category;
import org.jingwei.shared.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageReaderTests {

  @TempDir Path folder;

  private PackDraft pack(String rows) throws IOException {
    Files.writeString(folder.resolve("messages.csv"), "kind,text,text_en\n" + rows);
    return new PackDraft(PackFiles.ofFolder(folder));
  }

  private PackDraft byCategory(String rows) throws IOException {
    Files.writeString(folder.resolve("messages.csv"), "category,kind,text,text_en\n" + rows);
    return new PackDraft(PackFiles.ofFolder(folder));
  }

  private static List<MessageText> read(PackDraft draft) {
    return new MessageReader(draft, List.of(category("lighting"), category("drains"))).read();
  }

  private static Category category(String code) {
    return new Category(
        code,
        null,
        new Words(code, code),
        false,
        List.of(),
        List.of(),
        new Words("", ""),
        List.of());
  }

  @Test
  void readsWhatItSaysOfMattersOfACategory() throws IOException {
    PackDraft draft =
        byCategory(
            """
            ,answered,{code} 办好了,
            lighting,answered,{code} 灯亮了：{outcome},{code} is lit: {outcome}
            drains,answered,{code} 通了,
            """);
    assertThat(read(draft))
        .contains(
            new MessageText("lighting", MessageKind.ANSWERED, "zh", "{code} 灯亮了：{outcome}"),
            new MessageText("drains", MessageKind.ANSWERED, "zh", "{code} 通了"),
            new MessageText(MessageKind.ANSWERED, "zh", "{code} 办好了"));
    assertThat(draft.problems()).isEmpty();
  }

  @Test
  void refusesAnUnknownCategoryAndTheSameTwice() throws IOException {
    PackDraft draft =
        byCategory("gas,answered,{code} 好了,\ndrains,answered,{code},\ndrains,answered,{code},\n");
    read(draft);
    assertThat(draft.problems())
        .extracting(PackProblem::line, one -> one.rule().en())
        .containsExactlyInAnyOrder(
            tuple(2, "there is no category gas"), tuple(4, "stands twice: drains answered"));
  }

  @Test
  void refusesAnybodysNumberOrNameAndTakesAPublicShortNumber() throws IOException {
    PackDraft draft =
        pack(
            "accepted,{code} 已受理，急事请打 12345 或 110,\n"
                + "declined,{code} 请到{route}，电话 13807134455,\n"
                + "answered,{code} 有事找李主任,\n");
    assertThat(read(draft)).hasSize(1);
    assertThat(draft.problems()).extracting(PackProblem::line).containsExactly(3, 4);
  }

  @Test
  void readsWhatACountySaysInEitherLanguage() throws IOException {
    PackDraft draft = pack("accepted,{code} 已受理,\nanswered,{code} 办好了,{code} is done\n");
    assertThat(read(draft))
        .containsExactly(
            new MessageText(MessageKind.ACCEPTED, "zh", "{code} 已受理"),
            new MessageText(MessageKind.ANSWERED, "zh", "{code} 办好了"),
            new MessageText(MessageKind.ANSWERED, "en", "{code} is done"));
    assertThat(draft.problems()).isEmpty();
  }

  @Test
  void namesFileAndLineOfATextThatCannotBeSent() throws IOException {
    PackDraft draft = pack("accepted,已受理,\nthanked,{code},\ndeclined,,\n");
    assertThat(read(draft)).isEmpty();
    assertThat(draft.problems())
        .extracting(PackProblem::file, PackProblem::line)
        .containsExactly(
            tuple("messages.csv", 2), tuple("messages.csv", 3), tuple("messages.csv", 4));
  }

  @Test
  void needsNoFile() {
    PackDraft draft = new PackDraft(PackFiles.ofFolder(folder));
    assertThat(read(draft)).isEmpty();
    assertThat(draft.problems()).isEmpty();
  }
}
