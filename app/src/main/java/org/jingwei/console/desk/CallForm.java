// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.desk;

import java.util.List;
import org.jingwei.console.kit.Answers;
import org.jingwei.console.kit.Sent;
import org.jingwei.console.kit.TypedPlace;

/**
 * What was typed while somebody told of a matter; every text may be empty.
 *
 * @param sourceRef the order number of the hotline that passed it on
 * @param photos handles of photos that are kept already
 * @param joins the id of the case file that the operator takes for the same matter
 * @param key sent twice it makes one report
 */
public record CallForm(
    String channel,
    String sourceRef,
    String text,
    String category,
    Answers answers,
    CallScript script,
    TypedPlace place,
    String name,
    String phone,
    boolean urgent,
    boolean confidential,
    List<String> photos,
    String joins,
    String key) {

  public CallForm {
    photos = List.copyOf(photos);
  }

  static CallForm blank(String channel, String key) {
    return new CallForm(
        channel,
        "",
        "",
        "",
        Answers.NONE,
        CallScript.NONE,
        TypedPlace.NONE,
        "",
        "",
        false,
        false,
        List.of(),
        "",
        key);
  }

  static CallForm of(Sent sent, List<String> photos) {
    return new CallForm(
        sent.text("channel"),
        sent.text("source_ref"),
        sent.text("text"),
        sent.text("category"),
        Answers.of(sent),
        CallScript.of(sent),
        TypedPlace.of(sent),
        sent.text("name"),
        sent.text("phone"),
        sent.yes("urgent"),
        sent.yes("confidential"),
        photos,
        sent.text("joins"),
        sent.text("key"));
  }
}
