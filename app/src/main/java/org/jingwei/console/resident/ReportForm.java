// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.resident;

import java.util.List;
import org.jingwei.console.kit.Answers;
import org.jingwei.console.kit.Sent;
import org.jingwei.console.kit.TypedPlace;

/**
 * What was typed into the form, as it came; every text may be empty.
 *
 * @param photos handles of photos that are kept already
 * @param join the handle of the open matter that it is said to be; empty for none
 * @param key the form's Idempotency-Key: sent twice it makes one report
 */
record ReportForm(
    String text,
    String category,
    Answers answers,
    TypedPlace place,
    String happenedAt,
    String name,
    String phone,
    String email,
    boolean confidential,
    List<String> photos,
    String join,
    String key) {

  ReportForm {
    photos = List.copyOf(photos);
  }

  /** Nothing typed yet, but perhaps a place that the way here named. */
  static ReportForm blank(String key, TypedPlace place) {
    return new ReportForm("", "", Answers.NONE, place, "", "", "", "", false, List.of(), "", key);
  }

  static ReportForm of(Sent sent, List<String> photos) {
    return new ReportForm(
        sent.text("text"),
        sent.text("category"),
        Answers.of(sent),
        TypedPlace.of(sent),
        sent.text("happened_at"),
        sent.text("name"),
        sent.text("phone"),
        sent.text("email"),
        sent.yes("confidential"),
        photos,
        sent.text("join"),
        sent.text("key"));
  }
}
