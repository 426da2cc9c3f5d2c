// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jingwei.notification.MessageKind;
import org.jingwei.notification.MessageText;

/** Reads {@code messages.csv}: what the county says to reporters instead of the usual texts. */
final class MessageReader {

  private static final String FILE = "messages.csv";
  private static final List<String> KINDS =
      Stream.of(MessageKind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList();

  private final PackDraft draft;

  MessageReader(PackDraft draft) {
    this.draft = draft;
  }

  List<MessageText> read() {
    List<Row> rows = draft.tableIfThere(FILE, "kind", "text", "text_en");
    draft.unique(rows, row -> row.get("kind"));
    List<MessageText> texts = new ArrayList<>();
    draft.each(
        rows,
        row -> {
          MessageKind kind = MessageKind.valueOf(row.oneOf("kind", KINDS).toUpperCase(Locale.ROOT));
          add(texts, kind, "zh", row.get("text"));
          add(texts, kind, "en", row.get("text_en"));
          if (row.get("text").isEmpty() && row.get("text_en").isEmpty()) {
            row.text("text");
          }
        });
    return texts;
  }

  private static void add(List<MessageText> texts, MessageKind kind, String language, String text) {
    if (text.isEmpty()) {
      return;
    }
    MessageText.wrongWith(kind, text)
        .ifPresent(wrong -> {
          throw new Unfit(wrong.zh(), wrong.en());
        });
    texts.add(new MessageText(kind, language, text));
  }
}
