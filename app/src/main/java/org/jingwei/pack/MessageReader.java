// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jingwei.notification.MessageKind;
import org.jingwei.notification.MessageText;
import org.jingwei.report.Category;

/**
 * Reads {@code messages.csv}: what the county says to reporters instead of the usual texts, for all
 * matters or those of a category.
 */
final class MessageReader {

  private static final String FILE = "messages.csv";
  private static final List<String> KINDS =
      Stream.of(MessageKind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList();

  private final PackDraft draft;
  private final Set<String> categories;

  MessageReader(PackDraft draft, List<Category> categories) {
    this.draft = draft;
    this.categories = categories.stream().map(Category::code).collect(Collectors.toSet());
  }

  List<MessageText> read() {
    List<Row> rows = draft.tableIfThere(FILE, "kind", "text", "text_en");
    draft.unique(rows, row -> (row.get("category") + " " + row.get("kind")).strip());
    List<MessageText> texts = new ArrayList<>();
    draft.each(
        rows,
        row -> {
          MessageKind kind = MessageKind.valueOf(row.oneOf("kind", KINDS).toUpperCase(Locale.ROOT));
          String category = row.get("category");
          if (!category.isEmpty() && !categories.contains(category)) {
            throw new Unfit("没有这个分类：" + category, "there is no category " + category);
          }
          add(texts, category, kind, "zh", row.get("text"));
          add(texts, category, kind, "en", row.get("text_en"));
          if (row.get("text").isEmpty() && row.get("text_en").isEmpty()) {
            row.text("text");
          }
        });
    return texts;
  }

  private static void add(
      List<MessageText> texts, String category, MessageKind kind, String language, String text) {
    if (text.isEmpty()) {
      return;
    }
    MessageText.wrongWith(kind, text)
        .ifPresent(wrong -> {
          throw new Unfit(wrong.zh(), wrong.en());
        });
    texts.add(new MessageText(category, kind, language, text));
  }
}
